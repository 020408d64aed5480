/** The words of feeds, calendars and the page that offers them, in Japanese. */
import type { feeds as english } from '../en/feeds.ts'

export const feeds: typeof english = {
  titleOf: '{site}：{name}',
  updatesOf: '{title} – 更新情報',
  inFormat: '{title} – {format}',
  reportsDescription:
    'インシデント報告書のフィードです。1件の報告書が1項目になります。このアドレスをフィードリーダーに登録すると、新しい報告書が届きます。',
  updatesDescription:
    '新規の報告書、訂正、取り下げを知らせるフィードです。1回の公開が1項目になります。このアドレスをフィードリーダーに登録すると、更新が届きます。',
  marked: '[{mark}] {title}',
  marks: { preliminary: '速報', corrected: '訂正', withdrawn: '取り下げ' },
  readReport: '報告書を読む',
  severe: '致命的および重大なインシデント',
  everything: 'すべて',
  reports: '報告書',
  reportsFor:
    '1件の報告書が1項目になります。訂正された報告書は、新しい内容で再び届きます。何が起きたかを知りたい方に。',
  updates: '更新情報',
  updatesFor:
    '新規の報告書、訂正、取り下げのそれぞれが1項目になり、どれであるかは題名に示します。訂正を見逃せない方と、チャットへ転送するプログラムに。',
  calendar: 'カレンダー',
  calendarFor:
    '影響のあった時間帯が1件の予定になり、お使いのカレンダーの時刻で表示されます。自社の出来事と照らし合わせたい方に。',
  calendarFile: 'iCalendar',
  chosen: '関係するものだけ',
  chosenHow:
    'お使いのインスタンス、地域、製品をここで探してください。そのフィードには、それに関する報告書だけが載ります。',
  chosenTable: '対象別のフィードとカレンダー',
  severities: '重大度',
  copy: 'アドレスをコピー',
  copyOf: 'アドレスをコピー：{title}',
}
