// The page's own words in other languages (`?locale=pt`), so that tests show Baton does not depend on them.

/** @type {Record<string, Record<string, string>>} */
const WORDS = {
  pt: {
    New: 'Novo', Open: 'Aberto', Pending: 'Pendente', 'On-hold': 'Em espera', Solved: 'Resolvido', Closed: 'Fechado',
    'Submit as': 'Enviar como', 'Public reply': 'Resposta pública', 'Internal note': 'Observação interna', Messaging: 'Mensagens', To: 'Para', Send: 'Enviar',
    Requester: 'Solicitante', Assignee: 'Atribuído', 'take it': 'assumir', Tags: 'Tags', Type: 'Tipo', Priority: 'Prioridade', 'Apply macro': 'Aplicar macro',
    'Stay on ticket': 'Ficar no ticket', 'Close tab': 'Fechar guia', 'Next ticket in view': 'Próximo ticket', Internal: 'Interno', Message: 'Mensagem', from: 'de',
    'via Email': 'por e-mail', 'via Messaging': 'por mensagem', Add: 'Adicionar', Ticket: 'Ticket', Subject: 'Assunto', Customer: 'Cliente', Saved: 'Salvo', 'Not saved': 'Não foi salvo',
  },
  ja: {
    New: '新規', Open: 'オープン', Pending: '保留中', 'On-hold': '待機中', Solved: '解決済み', Closed: '終了済み',
    'Submit as': '送信：', 'Public reply': 'パブリック返信', 'Internal note': '社内メモ', Messaging: 'メッセージング', To: '宛先', Send: '送信',
    Requester: 'リクエスタ', Assignee: '担当者', 'take it': '担当する', Tags: 'タグ', Type: 'タイプ', Priority: '優先度', 'Apply macro': 'マクロの適用',
    'Stay on ticket': 'チケットに留まる', 'Close tab': 'タブを閉じる', 'Next ticket in view': '次のチケット', Internal: '社内', Message: 'メッセージ', from: '差出人',
    'via Email': 'メール経由', 'via Messaging': 'メッセージング経由', Add: '追加', Ticket: 'チケット', Subject: '件名', Customer: '顧客', Saved: '保存しました', 'Not saved': '保存できませんでした',
  },
  ar: {
    New: 'جديدة', Open: 'مفتوحة', Pending: 'معلقة', 'On-hold': 'قيد الانتظار', Solved: 'تم حلها', Closed: 'مغلقة',
    'Submit as': 'إرسال كـ', 'Public reply': 'رد عام', 'Internal note': 'ملاحظة داخلية', Messaging: 'المراسلة', To: 'إلى', Send: 'إرسال',
    Requester: 'مقدم الطلب', Assignee: 'المسؤول', 'take it': 'تولّها', Tags: 'الوسوم', Type: 'النوع', Priority: 'الأولوية', 'Apply macro': 'تطبيق ماكرو',
    'Stay on ticket': 'البقاء في التذكرة', 'Close tab': 'إغلاق علامة التبويب', 'Next ticket in view': 'التذكرة التالية', Internal: 'داخلي', Message: 'رسالة', from: 'من',
    'via Email': 'عبر البريد', 'via Messaging': 'عبر المراسلة', Add: 'إضافة', Ticket: 'تذكرة', Subject: 'الموضوع', Customer: 'العميل', Saved: 'تم الحفظ', 'Not saved': 'لم يتم الحفظ',
  },
};

/** The page's language. */
export const locale = new URLSearchParams(location.search).get('locale') ?? 'en-US';

export const rtl = locale === 'ar';

/** A word of the page in its language. */
export const t = (/** @type {string} */ english) => WORDS[locale]?.[english] ?? english;
