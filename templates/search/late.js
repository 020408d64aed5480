// @ts-check
/* Loads what few searches need: it is a script of its own. */

export const late = () => import('./search-late.js')
