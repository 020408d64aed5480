/** What sections are called in other languages: German, French, Spanish, Portuguese, Japanese, Chinese, Hebrew. */
import type { SectionKey } from '../model/report.ts'

/** Headings by role; those that are the same in English are not repeated. */
export const sectionNames: Readonly<Record<SectionKey, readonly string[]>> = {
  introduction: [
    ...['Einleitung', 'Einführung', 'Zusammenfassung', 'Überblick', 'Résumé', 'Aperçu'],
    ...['Introducción', 'Resumen', 'Introdução', 'Resumo', 'Visão geral'],
    ...['はじめに', '概要', '简介', '概述', '摘要', 'מבוא', 'הקדמה', 'תקציר'],
  ],
  products: [
    ...['Betroffene Produkte', 'Betroffene Dienste', 'Betroffene Systeme', 'Auswirkungen'],
    ...['Produits concernés', 'Produits affectés', 'Services affectés'],
    ...['Productos afectados', 'Servicios afectados', 'Impacto'],
    ...['Produtos afetados', 'Serviços afetados', '影響を受けた製品', '影響範囲', '影響'],
    ...['受影响的产品', '受影响的服务', '影响范围', '影响', 'מוצרים שהושפעו', 'השפעה'],
  ],
  timeline: [
    ...['Zeitlicher Ablauf', 'Zeitverlauf', 'Zeitleiste', 'Ablauf', 'Chronologie'],
    ...['Chronologie des événements', 'Déroulement', 'Cronología', 'Cronología de eventos'],
    ...['Línea de tiempo', 'Cronologia', 'Cronologia dos eventos', 'Linha do tempo'],
    ...['タイムライン', '時系列', '経緯', '时间线', '事件时间线', '时间轴'],
    ...['ציר זמן', 'ציר הזמן', 'השתלשלות האירועים'],
  ],
  'root-cause': [
    ...['Ursache', 'Ursachen', 'Ursachenanalyse', 'Grundursache', 'Fehlerursache'],
    ...['Cause racine', 'Cause première', 'Analyse des causes', 'Analyse des causes profondes'],
    ...['Causa', 'Causas', 'Causa raíz', 'Análisis de la causa raíz', 'Análisis de causa raíz'],
    ...['Causa raiz', 'Análise da causa raiz', 'Análise de causa raiz'],
    ...['原因', '根本原因', '原因分析', '根本原因分析', '根因', '根因分析'],
    ...['סיבת השורש', 'ניתוח סיבת השורש', 'גורם השורש', 'הסיבה'],
  ],
  actions: [
    ...['Maßnahmen', 'Technische Maßnahmen', 'Vorbeugende Maßnahmen', 'Nächste Schritte'],
    ...['Mesures', 'Mesures préventives', 'Mesures correctives', 'Actions correctives'],
    ...['Acciones', 'Acciones correctivas', 'Medidas preventivas', 'Próximos pasos'],
    ...['Ações', 'Ações corretivas', 'Próximos passos', '対策', '再発防止策', '今後の対応'],
    ...['行动项', '改进措施', '预防措施', '后续措施', 'פעולות', 'צעדי מניעה', 'צעדים הבאים'],
  ],
  communication: [
    ...['Kommunikation', 'Kundenkommunikation', 'Information der Kunden'],
    ...['Communication aux clients', 'Communication avec les clients'],
    ...['Comunicación', 'Comunicación con los clientes', 'Comunicación a los clientes'],
    ...['Comunicação', 'Comunicação com os clientes', 'Comunicação aos clientes'],
    ...[
      'お客様への連絡',
      'お客様へのご案内',
      '客户沟通',
      '客户通知',
      'תקשורת עם לקוחות',
      'עדכון לקוחות',
    ],
  ],
  history: [
    ...['Verlauf', 'Änderungsverlauf', 'Versionsgeschichte', 'Veröffentlichungsverlauf'],
    ...['Historique', 'Historique des publications', 'Historique des révisions'],
    ...['Historial', 'Historial de publicaciones', 'Historial de publicación'],
    ...['Histórico', 'Histórico de publicação', 'Histórico de publicações'],
    ...['更新履歴', '公開履歴', '改訂履歴', '发布历史', '修订历史', '更新历史'],
    ...['היסטוריית פרסום', 'היסטוריית גרסאות', 'היסטוריה'],
  ],
}
