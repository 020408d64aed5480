/** The words of the search page, in Hebrew. */
import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: 'חיפוש',
  description: 'חיפוש בטקסט של כל דוחות האירועים.',
  label: 'חיפוש בדוחות',
  submit: 'חיפוש',
  filters: 'מסננים',
  kind: 'השפעה',
  severity: 'חומרה',
  status: 'מצב',
  order: 'סדר',
  byMatch: 'ההתאמה הטובה ביותר תחילה',
  byDate: 'האירוע החדש ביותר תחילה',
  results: 'תוצאות',
  more: 'הצגת דוחות נוספים',
  removeFilter: 'הסרת המסנן ”{name}”',
  removeFilters: 'הסרת כל המסננים',
  nothing: 'לא נמצא דוח מתאים.',
  loosen: 'אלה יימצאו:',
  without: 'בלי ”{name}”: {reports}',
  browse: 'מעבר על הרשימות',
  titlesOnly: 'החיפוש כאן הוא בכותרות, בתקצירים ובפרטים, ולא בטקסט המלא.',
  noScript: 'החיפוש דורש JavaScript. גם בלעדיו אפשר להגיע לכל דוח דרך הרשימות.',
  noServer: 'החיפוש דורש שרת אינטרנט, והדפים האלה נפתחו מקבצים. אפשר להגיע לכל דוח דרך הרשימות.',
  failed: 'לא ניתן היה לטעון את החיפוש. אפשר להגיע לכל דוח דרך הרשימות.',
}
