/** What surrounds the content of pages, and what lists say, in Japanese. */
import type { frame as english } from '../en/frame.ts'

export const frame: typeof english = {
  home: 'ホーム',
  allReports: '報告書',
  subscribe: '購読',
  skip: '本文へ移動',
  siteNavigation: 'サイト',
  breadcrumb: '現在の位置',
  allLists: 'すべての一覧',
  times: '時刻の表示',
  incidentTime: '発生地の時刻',
  utcTime: 'UTC',
  myTime: '手元の時刻',
  yourTime: '手元の時刻',
  datacenter: 'データセンター',
  clockOf: 'タイムゾーン',
  about: '何が、いつ、どこで、なぜ起き、どう対応したか。',
  aboutOrganisation:
    '{organisation} で起きたインシデントの記録です。何が、いつ、どこで、なぜ起き、どう対応したか。',
  allReportsDescription: 'すべてのインシデント報告書を、発生の新しい順に掲載しています。',
  subscribeDescription:
    'インシデント報告書のフィード。全件のものと、インスタンスごとのものがあります。',
  facetDescription: '{family}「{name}」のインシデント報告書を、発生の新しい順に掲載しています。',
  familyDescription: '{many}の一覧と、それぞれのインシデント報告書の件数。',
  notFound: 'ページが見つかりません',
}
