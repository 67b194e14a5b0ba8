/** Icons (of VS Code's own) for the kinds of names. */
export const NAME_ICONS = {
  person: 'person',
  place: 'location',
  organisation: 'organization',
} as const;
