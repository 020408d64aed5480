/** Turns a language tag into the direction its text runs in. */

/** Languages that are written from right to left, whatever the region; and the scripts, where a tag names one. */
const rightToLeft =
  /^(ar|arc|ckb|dv|fa|he|iw|ji|ks|lrc|mzn|nqo|ps|sd|syr|ug|ur|yi)(-|$)|-(arab|hebr|nkoo|syrc|thaa)(-|$)/i
const leftToRight = /-(latn|cyrl|deva)(-|$)/i

/** `rtl` where `lang`, in BCP 47, is written from right to left; else null. */
export function directionOf(lang: string | null): 'rtl' | null {
  return lang !== null && rightToLeft.test(lang) && !leftToRight.test(lang) ? 'rtl' : null
}
