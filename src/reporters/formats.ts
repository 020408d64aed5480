/** The names that `--format` takes. */
export const formats = ['pretty', 'json', 'github', 'sarif', 'junit', 'gitlab'] as const
export type Format = (typeof formats)[number]
