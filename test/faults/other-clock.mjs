/** Preloaded, it sets the clock of the program to what CLOCK says. */
const time = new Date(process.env.CLOCK).getTime()
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...words) {
    super(...(words.length === 0 ? [time] : words))
  }

  static now() {
    return time
  }
}
