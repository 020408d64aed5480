/** What Japanese calls the terms of the field: kinds, severities, families, sections. */
import type { terms as english } from '../en/terms.ts'

export const terms: typeof english = {
  kinds: {
    outage: '停止',
    partial: '一部停止',
    intermittent: '断続的な停止',
    degraded: '性能低下',
    none: '影響なし',
  },
  severities: {
    critical: '致命的',
    major: '重大',
    minor: '軽微',
    none: '影響なし',
  },
  statuses: {
    draft: '下書き',
    preliminary: '速報',
    final: '最終',
    withdrawn: '取り下げ',
  },
  detections: {
    monitoring: '監視',
    customer: 'お客様',
    staff: '担当者',
    other: 'その他',
  },
  actionStatuses: {
    open: '未完了',
    'in-progress': '対応中',
    done: '完了',
    'wont-do': '実施しない',
  },
  actionTypes: {
    investigate: '調査',
    mitigate: '緩和',
    repair: '修復',
    detect: '検知',
    prevent: '予防',
  },
  families: {
    instances: ['インスタンス', 'インスタンス'],
    regions: ['地域', '地域'],
    products: ['製品', '製品'],
    causes: ['原因', '原因'],
    vendors: ['ベンダー', 'ベンダー'],
    tags: ['タグ', 'タグ'],
    years: ['年', '年'],
  },
  sections: {
    introduction: 'はじめに',
    products: '影響を受けた製品',
    timeline: '経過',
    'root-cause': '根本原因の分析',
    actions: '技術的な対応と再発防止策',
    communication: 'お客様への連絡',
    history: '公開履歴',
  },
  reports: ['報告書#件', '報告書#件'],
  windows: ['#回', '#回'],
  instances: ['#インスタンス', '#インスタンス'],
  happened: {
    outage: ['{who} が利用できなくなりました', '{who} が利用できなくなりました'],
    partial: ['{who} の一部が利用できなくなりました', '{who} の一部が利用できなくなりました'],
    intermittent: [
      '{who} が断続的に利用できなくなりました',
      '{who} が断続的に利用できなくなりました',
    ],
    degraded: ['{who} の性能が低下しました', '{who} の性能が低下しました'],
    none: [
      '{who} で影響のないインシデントがありました',
      '{who} で影響のないインシデントがありました',
    ],
  },
  introduction: '{day} {start} から {end} まで（{zone}）、{what}。継続時間は{duration}です。',
  introductionOfDays: '{start} から {end} まで（{zone}）、{what}。継続時間は{duration}です。',
  begins: {
    outage: '停止の開始',
    partial: '一部停止の開始',
    intermittent: '断続的な停止の開始',
    degraded: '性能低下の開始',
    none: 'インシデントの開始',
  },
  ends: {
    outage: '停止の終了',
    partial: '一部停止の終了',
    intermittent: '断続的な停止の終了',
    degraded: '性能低下の終了',
    none: 'インシデントの終了',
  },
}
