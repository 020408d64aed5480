/** The operator's mistake: no configuration, a taken port, an unknown option; two lines, no stack, exit 2. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message)
    this.name = 'UserError'
  }
}
