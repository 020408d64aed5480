/** What clients want a date of that no report has one for: the epoch, since no clock is read. */
export const never = '1970-01-01T00:00:00Z'
