/** The words of the search page, in Japanese. */
import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: '検索',
  description: 'すべてのインシデント報告書の本文を検索します。',
  label: '報告書を検索',
  submit: '検索',
  filters: '絞り込み',
  kind: '影響',
  severity: '重大度',
  status: '状態',
  order: '並び順',
  byMatch: '一致度の高い順',
  byDate: '発生の新しい順',
  results: '検索結果',
  more: 'さらに表示',
  removeFilter: '「{name}」の絞り込みを解除',
  removeFilters: 'すべての絞り込みを解除',
  nothing: '該当する報告書はありません。',
  loosen: '次の条件なら見つかります。',
  without: '「{name}」を除く：{reports}',
  browse: '一覧から探す',
  titlesOnly: 'ここでは、本文全体ではなく、題名、要約、概要項目だけを検索します。',
  noScript:
    '検索には JavaScript が必要です。JavaScript がなくても、一覧からすべての報告書をご覧いただけます。',
  noServer:
    '検索には Web サーバーが必要ですが、このページはファイルから開かれています。一覧からすべての報告書をご覧いただけます。',
  failed: '検索機能を読み込めませんでした。一覧からすべての報告書をご覧いただけます。',
}
