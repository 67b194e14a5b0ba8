/** The house styles that ship with Soát: see `server/data/styles`. */
import nhanDan from '../../data/styles/nhan-dan.json' with { type: 'json' };
import qd1989 from '../../data/styles/qd-1989.json' with { type: 'json' };
import thanhNien from '../../data/styles/thanh-nien.json' with { type: 'json' };
import ttxvn from '../../data/styles/ttxvn.json' with { type: 'json' };
import tuoiTre from '../../data/styles/tuoi-tre.json' with { type: 'json' };
import vnexpress from '../../data/styles/vnexpress.json' with { type: 'json' };
import type { EntityId } from './name.ts';

/** The spelling a house prefers for one entity. */
export interface StyleEntry {
  readonly spelling: string;
  /** Other names it stands for, besides other spellings of the same one: Australia where the house has Úc. */
  readonly instead?: readonly string[];
  /** Where it was counted: in how many places it stood, of those that spelled the name in one way or another. */
  readonly count?: number;
  readonly of?: number;
}

/** How one house writes names and dates. */
export interface StyleSheet {
  readonly title: string;
  /** The outlet, as archives call it; absent for a rule that is no outlet's. */
  readonly source?: string;
  readonly dateFormat?: 'd/m' | 'd-m' | 'd.m';
  /** Where the preferences come from. */
  readonly provenance: string;
  readonly preferred: Readonly<Record<EntityId, StyleEntry>>;
}

/** Shipped styles by the id that `style:` in `soat.yml` names. */
export const STYLES: ReadonlyMap<string, StyleSheet> = new Map(
  Object.entries({
    'tuoi-tre': tuoiTre,
    'thanh-nien': thanhNien,
    vnexpress,
    ttxvn,
    'nhan-dan': nhanDan,
    'qd-1989': qd1989,
  }) as [string, StyleSheet][],
);
