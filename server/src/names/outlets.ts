/** Which outlet an address belongs to: see `server/data/outlets.json`. */
import outlets from '../../data/outlets.json' with { type: 'json' };

const SITES: Readonly<Record<string, string>> = outlets.sites;

/** The name of the outlet whose site an article's address is of, as archives call it. */
export function outletOf(url: string): string | undefined {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  // m.tuoitre.vn, thethao.tuoitre.vn
  const [, site] = Object.entries(SITES).find(([name]) => host === name || host.endsWith(`.${name}`)) ?? [];
  return site;
}
