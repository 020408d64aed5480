/** The formats that changes are told in, as `causebook changes --format` takes them. */
export const changeFormats = ['text', 'json', 'markdown', 'slack'] as const
export type ChangeFormat = (typeof changeFormats)[number]
