/** What surrounds the content of pages, and what lists say, in Hebrew. */
import type { frame as english } from '../en/frame.ts'

export const frame: typeof english = {
  home: 'דף הבית',
  allReports: 'דוחות',
  subscribe: 'הרשמה לעדכונים',
  skip: 'דילוג לתוכן',
  siteNavigation: 'האתר',
  breadcrumb: 'המיקום באתר',
  allLists: 'כל הרשימות',
  times: 'שעות',
  incidentTime: 'שעון האירוע',
  utcTime: 'UTC',
  myTime: 'השעון שלי',
  yourTime: 'השעון שלך',
  datacenter: 'מרכז נתונים',
  clockOf: 'אזור זמן',
  about: 'מה קרה, מתי, למי, מדוע, ומה נעשה בעניין.',
  aboutOrganisation: 'אירועים אצל {organisation}: מה קרה, מתי, למי, מדוע, ומה נעשה בעניין.',
  allReportsDescription: 'כל דוחות האירועים, מהאירוע החדש לישן.',
  subscribeDescription: 'פידים של דוחות אירועים: של כל הדוחות ושל כל סביבה בנפרד.',
  facetDescription: '{family} {name}: דוחות האירועים, מהאירוע החדש לישן.',
  familyDescription: '{many}, ומספר דוחות האירועים של כל פריט ברשימה.',
  notFound: 'הדף לא נמצא',
}
