/** The names that `--format` takes. */
export const formats = ['pretty', 'json', 'github'] as const
export type Format = (typeof formats)[number]
