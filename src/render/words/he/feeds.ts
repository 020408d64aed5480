/** The words of feeds, calendars and the page that offers them, in Hebrew. */
import type { feeds as english } from '../en/feeds.ts'

export const feeds: typeof english = {
  titleOf: '{site}: {name}',
  updatesOf: '{title} – עדכונים',
  inFormat: '{title} – {format}',
  reportsDescription:
    'דוחות אירועים, פריט לכל דוח. זהו פיד: הוסיפו את כתובתו לקורא פידים, ודוחות חדשים יגיעו אליכם.',
  updatesDescription:
    'מה פורסם: דוחות חדשים, תיקונים וביטולים, פריט לכל פרסום. זהו פיד: הוסיפו את כתובתו לקורא פידים, וכל חידוש יגיע אליכם.',
  marked: '[{mark}] {title}',
  marks: { preliminary: 'ראשוני', corrected: 'תוקן', withdrawn: 'בוטל' },
  readReport: 'לקריאת הדוח',
  severe: 'אירועים קריטיים וחמורים',
  everything: 'הכול',
  reports: 'דוחות',
  reportsFor: 'פריט לכל דוח. דוח שתוקן מופיע שוב, עם הטקסט החדש. למי שרוצה לדעת מה קרה.',
  updates: 'עדכונים',
  updatesFor:
    'פריט לכל פרסום: דוח חדש, תיקון או ביטול; הכותרת מציינת איזה. למי שאסור לו להחמיץ תיקון, ולתוכנות שמעבירות את העדכון לצ׳אט.',
  calendar: 'לוח שנה',
  calendarFor:
    'רשומה לכל פרק זמן של השפעה, שמוצגת ביומן לפי השעון שלכם. למי שמשווה את האירועים לאירועים אצלו.',
  calendarFile: 'iCalendar',
  chosen: 'רק מה שנוגע לכם',
  chosenHow: 'מצאו כאן את הסביבה, האזור או המוצר שלכם. הפידים שלהם אינם מספרים על שום דבר אחר.',
  chosenTable: 'פידים ולוחות שנה, לפי הנושא שלהם',
  severities: 'חומרה',
  copy: 'העתקת הכתובת',
  copyOf: 'העתקת הכתובת: {title}',
}
