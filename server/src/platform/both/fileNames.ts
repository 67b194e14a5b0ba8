/** What files are called that Soát looks for, on a disk or not. */

/** What a folder is searched for: plain text, Markdown, and Soát's own draft files. */
export const DRAFT_EXTENSIONS = ['txt', 'md', 'tin'];
/** Names of the configuration; where a folder has both, the first one holds. */
export const CONFIG_NAMES = ['soat.yml', 'soat.yaml'];
