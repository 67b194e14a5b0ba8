/** Every option of every command; a command has only some of them. */
export interface Flags {
  readonly all?: boolean;
  readonly baseline?: string;
  readonly changed?: string | true;
  readonly color?: boolean;
  readonly config?: string;
  readonly corpus?: string[] | false;
  readonly dryRun?: boolean;
  readonly edition?: string;
  readonly entity?: string[];
  readonly events?: boolean;
  readonly failOn?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly fixType?: string[];
  readonly forceIgnore?: boolean;
  readonly format?: string;
  readonly from?: string;
  readonly ignore?: boolean;
  readonly kind?: string;
  readonly locale?: string;
  readonly maxWarnings?: string;
  readonly min?: string;
  readonly out?: string;
  readonly place?: string;
  readonly printConfig?: string;
  readonly quiet?: boolean;
  readonly rule?: string[];
  readonly severity?: string;
  readonly source?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly to?: string;
  readonly type?: string;
  readonly update?: boolean;
  readonly updateBaseline?: boolean;
  readonly write?: boolean;
}
