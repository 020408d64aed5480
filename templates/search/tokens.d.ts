/** What the build takes from `tokens.js`, whose comments say more. */
export declare const folded: (text: string) => string
export declare const tokensOf: (text: string) => string[]
export declare const placesIn: (text: string) => { token: string; start: number; end: number }[]
