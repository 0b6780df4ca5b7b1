//! The checklist in other languages: headings, lists, and the strongest sentences of five; and what is said of a sixth.

use super::evaluate;
use super::trial::{noted, state};
use crate::case::State;
use crate::playbook::Item::{
    self, ActualBehavior as Actual, Environment, ExpectedBehavior as Expected, LogsAndData as Logs,
    ReproductionSteps as Steps, Screenshots, Summary,
};
use crate::policy::Policy;
use crate::ticket::Timestamp;

fn meets(cases: &[(Item, &str)]) {
    assert!(cases.len() >= 10, "at least ten a language");
    for (item, text) in cases {
        assert_eq!(state(*item, text), State::Present, "{}: {text}", item.id());
    }
}

fn lacks(cases: &[(Item, &str)]) {
    for (item, text) in cases {
        assert!(matches!(state(*item, text), State::Missing | State::Placeholder), "{}: {text}", item.id());
    }
}

#[test]
fn spanish() {
    meets(&[
        (Steps, "Pasos para reproducir:\n1. Abrir el carrito\n2. Pulsar Pagar"),
        (Steps, "1. Abrir Informes\n2. Elegir Exportar\n3. Guardar el archivo"),
        (Steps, "Cuando pulso Pagar, la página queda en blanco."),
        (Expected, "Resultado esperado: un recibo por correo"),
        (Expected, "El total debería incluir los impuestos."),
        (Expected, "Se muestra el mes pasado en lugar de este mes y es incorrecto."),
        (Actual, "Comportamiento actual: la lista aparece vacía"),
        (Actual, "La exportación falla y no se crea ningún archivo."),
        (Environment, "Entorno: producción, Madrid"),
        (Logs, "Registros:\n```\nno route to payment-3\n```"),
        (Summary, "Resumen: la exportación de facturas no funciona desde ayer"),
    ]);
    lacks(&[
        (Steps, "La exportación está rota."),
        (Expected, "El total es cero."),
        (Steps, "Pasos para reproducir: n/a"),
    ]);
}

#[test]
fn french() {
    meets(&[
        (Steps, "Étapes pour reproduire :\n1. Ouvrir le panier\n2. Cliquer sur Payer"),
        (Steps, "1. Ouvrir les rapports\n2. Choisir Exporter\n3. Enregistrer le fichier"),
        (Steps, "Quand je clique sur Payer, la page reste blanche."),
        (Expected, "Résultat attendu : un reçu par courriel"),
        (Expected, "Le total devrait inclure les taxes."),
        (Expected, "Elle affiche le mois dernier au lieu de ce mois."),
        (Actual, "Comportement actuel : la liste est vide"),
        (Actual, "L'export échoue et aucun fichier n'est créé."),
        (Environment, "Environnement : production, Paris"),
        (Logs, "Journaux :\n```\nno route to payment-3\n```"),
        (Summary, "Résumé : l'export des factures ne marche plus depuis hier"),
    ]);
    lacks(&[(Steps, "L'export est cassé."), (Expected, "Le total est zéro."), (Steps, "Étapes pour reproduire :")]);
}

#[test]
fn german() {
    meets(&[
        (Steps, "Schritte zum Reproduzieren:\n1. Warenkorb öffnen\n2. Auf Bezahlen klicken"),
        (Steps, "1. Berichte öffnen\n2. Exportieren wählen\n3. Datei speichern"),
        (Steps, "Wenn ich auf Speichern klicke, bleibt die Seite leer."),
        (Expected, "Erwartetes Ergebnis: eine Quittung per Mail"),
        (Expected, "Die Summe sollte die Steuer enthalten."),
        (Expected, "Es wird der letzte Monat statt dieses Monats angezeigt."),
        (Actual, "Tatsächliches Verhalten: die Liste ist leer"),
        (Actual, "Der Export schlägt fehl, es wird keine Datei erzeugt."),
        (Environment, "Umgebung: Produktion, Berlin"),
        (Logs, "Protokolle:\n```\nno route to payment-3\n```"),
        (Summary, "Zusammenfassung: der Export der Rechnungen geht seit gestern nicht"),
    ]);
    lacks(&[(Steps, "Der Export ist kaputt."), (Expected, "Die Summe ist null."), (Steps, "Schritte: -")]);
}

#[test]
fn portuguese() {
    meets(&[
        (Steps, "Passos para reproduzir:\n1. Abrir o carrinho\n2. Clicar em Pagar"),
        (Steps, "1. Abrir Relatórios\n2. Escolher Exportar\n3. Salvar o arquivo"),
        (Steps, "Quando clico em Pagar, a página fica em branco."),
        (Expected, "Resultado esperado: um recibo por e-mail"),
        (Expected, "O total deveria incluir os impostos."),
        (Expected, "Mostra o mês passado em vez de este mês e é incorreto."),
        (Actual, "Comportamento atual: a lista está vazia"),
        (Actual, "A exportação falha e nenhum arquivo é criado."),
        (Environment, "Ambiente: produção, Lisboa"),
        (Logs, "Logs:\n```\nno route to payment-3\n```"),
        (Summary, "Resumo: a exportação das faturas não funciona desde ontem"),
    ]);
    lacks(&[(Steps, "A exportação quebrou."), (Expected, "O total é zero."), (Steps, "Passos para reproduzir: n/a")]);
}

#[test]
fn japanese() {
    meets(&[
        (Steps, "再現手順:\n1. カートを開く\n2. 支払うを押す"),
        (Steps, "1. レポートを開く\n2. エクスポートを選択\n3. 保存を押す"),
        (Steps, "支払うを押すと、画面が真っ白になります。エラーです。"),
        (Expected, "期待される結果：領収書がメールで届く"),
        (Expected, "合計に税金が含まれるはずです。"),
        (Actual, "印刷すると余白が消える"),
        (Actual, "色を選ぶと地図が開かなくなってしまう"),
        (Expected, "今月ではなく先月の使用量が表示されます。"),
        (Actual, "実際の動作：一覧が空のまま"),
        (Actual, "エクスポートに失敗し、ファイルが作成されません。"),
        (Environment, "環境：本番、東京"),
        (Logs, "ログ:\n```\nno route to payment-3\n```"),
        (Summary, "概要：昨日から請求書のエクスポートが動かない"),
    ]);
    lacks(&[(Expected, "合計が零です。"), (Steps, "再現手順：")]);
}

#[test]
fn what_cannot_be_read_is_not_called_missing() {
    let text = "Когда я нажимаю «Оплатить», страница остаётся пустой, заказ не создаётся.";
    let report = evaluate(&noted(text), &Policy::default(), Timestamp(0));
    for item in [Steps, Expected, Actual, Logs, Screenshots] {
        assert_eq!(report.item(item).map(|item| item.state), Some(State::Weak), "{}", item.id());
    }
    assert!(report.unread.iter().any(|said| said.to_string().contains("language")), "{:?}", report.unread);
    // A severity is an agent's word or a field's: that it is not there can be said in any language.
    assert_eq!(report.item(Item::Severity).map(|item| item.state), Some(State::Missing));
    // Headings are known by their shape, logs by theirs.
    let labelled = format!("{text}\n\nSteps to reproduce:\n1. Открыть корзину\n2. Нажать «Оплатить»");
    assert_eq!(state(Steps, &labelled), State::Present);
    assert_eq!(state(Logs, &format!("{text}\n\n2026-03-01T10:00:00Z ERROR checkout: no route")), State::Present);
}
