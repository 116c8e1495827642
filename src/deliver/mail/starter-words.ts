/** The sentences of the starter mail in one language. They may hold mustache fields, and HTML where it is said. */
export interface StarterWords {
  subject: string;
  hello: string;
  please: string;
  button: string;
  /** Who the link is for, and until when. */
  ends: string;
  /** The same as HTML, with the link's host. */
  endsHtml: string;
  /** That no link has to be followed. It names the "Forgot password" of the sign-in page. */
  elsewhere: string;
  /** The same in the text part, where it is spelled differently. */
  elsewhereText?: string;
  never: string;
  test: string;
  /** A mail with the same link again: its subject, and its first sentences. */
  reminder: { subject: string; first: string };
}

/**
 * The starter mail by language. Rules for another one: formal address, no urgency, no threat. Each sentence begins with a
 * capital letter where it may stand first or second. The expiry time must fit in as `Intl` writes it: in Polish that is the
 * nominative, so it stands behind a colon.
 */
export const STARTER_WORDS: Readonly<Record<string, StarterWords>> = {
  en: {
    subject: "Choose a new password",
    hello: "Hello{{#name}} {{name}}{{/name}},",
    please: "Please choose a new password for your account here:",
    button: "Choose a new password",
    ends: "The link is yours alone. It works once, until {{expires}}.",
    endsHtml:
      "The link is yours alone. It leads to <strong>{{host}}</strong> and works once, until {{expires}}.",
    elsewhere:
      "You need not follow a link from a mail: you can also open our site as you always do, and choose “Forgot password” there.",
    elsewhereText:
      'You need not follow a link from a mail: you can also open our site as you always do, and choose "Forgot password" there.',
    never: "We never ask for your password, by mail or otherwise.",
    test: "This is a test. The link in it leads nowhere.",
    reminder: {
      subject: "Reminder: choose a new password",
      first:
        "This is a reminder of our earlier mail, with the same link. If you have chosen a new password since, there is nothing to do.",
    },
  },
  de: {
    subject: "Bitte wählen Sie ein neues Passwort",
    hello: "Guten Tag{{#name}} {{name}}{{/name}},",
    please: "Ihr Konto benötigt ein neues Passwort. Bitte wählen Sie es hier:",
    button: "Neues Passwort wählen",
    ends: "Der Link ist nur für Sie bestimmt. Er funktioniert einmal und gilt bis {{expires}}.",
    endsHtml:
      "Der Link ist nur für Sie bestimmt. Er führt zu <strong>{{host}}</strong>, funktioniert einmal und gilt bis {{expires}}.",
    elsewhere:
      "Sie müssen keinem Link aus einer E-Mail folgen: Sie können auch unsere Website wie gewohnt öffnen und dort „Passwort vergessen“ wählen.",
    never: "Wir fragen nie nach Ihrem Passwort, weder per E-Mail noch auf anderem Weg.",
    test: "Dies ist ein Test. Der Link darin führt nirgendwohin.",
    reminder: {
      subject: "Erinnerung: Bitte wählen Sie ein neues Passwort",
      first:
        "Sie erhalten eine Erinnerung an unsere frühere E-Mail, mit demselben Link. Falls Sie inzwischen ein neues Passwort gewählt haben, brauchen Sie nichts zu tun.",
    },
  },
  fr: {
    subject: "Choisissez un nouveau mot de passe",
    hello: "Bonjour{{#name}} {{name}}{{/name}},",
    please: "Veuillez choisir ici un nouveau mot de passe pour votre compte\u00a0:",
    button: "Choisir un nouveau mot de passe",
    ends: "Ce lien est personnel. Il fonctionne une seule fois, jusqu’au {{expires}}.",
    endsHtml:
      "Ce lien est personnel. Il mène à <strong>{{host}}</strong> et fonctionne une seule fois, jusqu’au {{expires}}.",
    elsewhere:
      "Il n’est pas nécessaire de suivre un lien reçu par e-mail\u00a0: vous pouvez aussi ouvrir notre site comme d’habitude et y choisir «\u00a0Mot de passe oublié\u00a0».",
    never: "Nous ne demandons jamais votre mot de passe, ni par e-mail ni autrement.",
    test: "Ceci est un test. Le lien qu’il contient ne mène nulle part.",
    reminder: {
      subject: "Rappel\u00a0: choisissez un nouveau mot de passe",
      first:
        "Ceci est un rappel de notre précédent e-mail, avec le même lien. Si vous avez choisi un nouveau mot de passe entre-temps, vous n’avez rien à faire.",
    },
  },
  es: {
    subject: "Elija una nueva contraseña",
    hello: "Hola{{#name}}, {{name}}{{/name}}:",
    please: "Elija aquí una nueva contraseña para su cuenta:",
    button: "Elegir una nueva contraseña",
    ends: "El enlace es solo para usted. Funciona una sola vez, hasta el {{expires}}.",
    endsHtml:
      "El enlace es solo para usted. Lleva a <strong>{{host}}</strong> y funciona una sola vez, hasta el {{expires}}.",
    elsewhere:
      "No es necesario que siga un enlace de un correo: también puede abrir nuestro sitio web como siempre y elegir allí «¿Olvidó su contraseña?».",
    never: "Nunca le pedimos su contraseña, ni por correo ni por ningún otro medio.",
    test: "Esto es una prueba. El enlace que contiene no lleva a ninguna parte.",
    reminder: {
      subject: "Recordatorio: elija una nueva contraseña",
      first:
        "Este es un recordatorio de nuestro correo anterior, con el mismo enlace. Si entretanto ha elegido una nueva contraseña, no tiene que hacer nada.",
    },
  },
  it: {
    subject: "Scelga una nuova password",
    hello: "Buongiorno{{#name}} {{name}}{{/name}},",
    please: "La preghiamo di scegliere qui una nuova password per il Suo account:",
    button: "Scelga una nuova password",
    ends: "Il link è riservato a Lei. Funziona una sola volta, fino a {{expires}}.",
    endsHtml:
      "Il link è riservato a Lei. Porta a <strong>{{host}}</strong> e funziona una sola volta, fino a {{expires}}.",
    elsewhere:
      "Non è necessario seguire un link ricevuto per e-mail: può anche aprire il nostro sito come di consueto e scegliere lì «Password dimenticata».",
    never: "Non chiediamo mai la Sua password, né per e-mail né in altro modo.",
    test: "Questo è un test. Il link che contiene non porta da nessuna parte.",
    reminder: {
      subject: "Promemoria: scelga una nuova password",
      first:
        "Le ricordiamo la nostra e-mail precedente; il link è lo stesso. Se nel frattempo ha scelto una nuova password, non deve fare nulla.",
    },
  },
  pt: {
    subject: "Escolha uma nova senha",
    hello: "Olá{{#name}}, {{name}}{{/name}}.",
    please: "Escolha aqui uma nova senha para a sua conta:",
    button: "Escolher uma nova senha",
    ends: "O link é só para você. Ele funciona uma única vez, até {{expires}}.",
    endsHtml:
      "O link é só para você. Ele leva a <strong>{{host}}</strong> e funciona uma única vez, até {{expires}}.",
    elsewhere:
      "Não é preciso seguir um link recebido por e-mail: você também pode abrir o nosso site como de costume e escolher “Esqueci minha senha”.",
    never: "Nunca pedimos a sua senha, nem por e-mail nem de outra forma.",
    test: "Este é um teste. O link contido nele não leva a lugar nenhum.",
    reminder: {
      subject: "Lembrete: escolha uma nova senha",
      first:
        "Este é um lembrete do nosso e-mail anterior, com o mesmo link. Se você já escolheu uma nova senha nesse meio-tempo, não precisa fazer nada.",
    },
  },
  nl: {
    subject: "Kies een nieuw wachtwoord",
    hello: "Goedendag{{#name}} {{name}}{{/name}},",
    please: "Kies hier een nieuw wachtwoord voor uw account:",
    button: "Nieuw wachtwoord kiezen",
    ends: "De link is alleen voor u bestemd. Hij werkt één keer, tot {{expires}}.",
    endsHtml:
      "De link is alleen voor u bestemd. Hij leidt naar <strong>{{host}}</strong> en werkt één keer, tot {{expires}}.",
    elsewhere:
      "U hoeft geen link uit een e-mail te volgen: u kunt ook onze website openen zoals u gewend bent en daar ‘Wachtwoord vergeten’ kiezen.",
    never: "Wij vragen nooit om uw wachtwoord, niet per e-mail en niet op een andere manier.",
    test: "Dit is een test. De link erin leidt nergens naartoe.",
    reminder: {
      subject: "Herinnering: kies een nieuw wachtwoord",
      first:
        "Dit is een herinnering aan onze eerdere e-mail, met dezelfde link. Hebt u intussen een nieuw wachtwoord gekozen, dan hoeft u niets te doen.",
    },
  },
  pl: {
    subject: "Prosimy o ustawienie nowego hasła",
    hello: "Dzień dobry{{#name}}, {{name}}{{/name}}!",
    please: "Prosimy o ustawienie nowego hasła do Państwa konta. Można to zrobić tutaj:",
    button: "Ustaw nowe hasło",
    ends: "Link jest przeznaczony wyłącznie dla Państwa i działa tylko raz. Termin ważności: {{expires}}.",
    endsHtml:
      "Link jest przeznaczony wyłącznie dla Państwa, prowadzi do <strong>{{host}}</strong> i działa tylko raz. Termin ważności: {{expires}}.",
    elsewhere:
      "Nie trzeba korzystać z linku w wiadomości: można też otworzyć naszą stronę tak jak zwykle i wybrać tam „Nie pamiętam hasła”.",
    never: "Nigdy nie prosimy o podanie hasła, ani e-mailem, ani w żaden inny sposób.",
    test: "To jest test. Zawarty w nim link donikąd nie prowadzi.",
    reminder: {
      subject: "Przypomnienie: prosimy o ustawienie nowego hasła",
      first:
        "Przypominamy o naszej wcześniejszej wiadomości; link jest ten sam. Jeśli nowe hasło zostało już ustawione, nie trzeba nic robić.",
    },
  },
  ja: {
    subject: "新しいパスワードの設定のお願い",
    hello: "{{#name}}{{name}} 様{{/name}}{{^name}}お客様{{/name}}",
    please: "お手数ですが、下記のリンクからアカウントの新しいパスワードを設定してください。",
    button: "新しいパスワードを設定する",
    ends: "このリンクはご本人専用で、一度だけ使用できます。有効期限：{{expires}}",
    endsHtml:
      "このリンクはご本人専用で、一度だけ使用できます。リンク先：<strong>{{host}}</strong>　有効期限：{{expires}}",
    elsewhere:
      "メールのリンクを使わずに、いつもの方法で当社のサイトを開き、「パスワードをお忘れの方」を選んでいただくこともできます。",
    never: "当社がメールやその他の方法でパスワードをお尋ねすることは決してありません。",
    test: "これはテストです。このメールのリンクはどこにもつながりません。",
    reminder: {
      subject: "【再度のご案内】新しいパスワードの設定のお願い",
      first:
        "先にお送りしたご案内の再送です。リンクは前回と同じものです。すでに新しいパスワードを設定された場合は、何もしていただく必要はありません。",
    },
  },
  zh: {
    subject: "请设置新密码",
    hello: "{{#name}}{{name}}，{{/name}}您好：",
    please: "请通过以下链接为您的账户设置新密码：",
    button: "设置新密码",
    ends: "此链接仅供您本人使用，只能使用一次，有效期至 {{expires}}。",
    endsHtml: "此链接仅供您本人使用，指向 <strong>{{host}}</strong>，只能使用一次，有效期至 {{expires}}。",
    elsewhere: "您不必点击邮件中的链接：也可以像平时一样打开我们的网站，然后选择“忘记密码”。",
    never: "我们绝不会通过邮件或其他方式索要您的密码。",
    test: "这是一封测试邮件，其中的链接不指向任何页面。",
    reminder: {
      subject: "提醒：请设置新密码",
      first: "谨此提醒您我们之前发送的邮件，链接与之前相同。如果您已经设置了新密码，则无需任何操作。",
    },
  },
  ar: {
    subject: "يُرجى اختيار كلمة مرور جديدة",
    hello: "مرحبًا{{#name}} {{name}}{{/name}}،",
    please: "يُرجى اختيار كلمة مرور جديدة لحسابكم من هنا:",
    button: "اختيار كلمة مرور جديدة",
    ends: "هذا الرابط خاص بكم وحدكم، وهو صالح للاستخدام مرة واحدة حتى {{expires}}.",
    endsHtml:
      "هذا الرابط خاص بكم وحدكم. وهو يؤدي إلى <strong><bdi>{{host}}</bdi></strong> وصالح للاستخدام مرة واحدة حتى <bdi>{{expires}}</bdi>.",
    elsewhere:
      "لا يلزمكم اتباع رابط من رسالة بريد إلكتروني: يمكنكم أيضًا فتح موقعنا كما تفعلون دائمًا واختيار «نسيت كلمة المرور» هناك.",
    never: "نحن لا نطلب كلمة مروركم أبدًا، لا بالبريد الإلكتروني ولا بأي طريقة أخرى.",
    test: "هذه رسالة تجريبية. الرابط الوارد فيها لا يؤدي إلى أي مكان.",
    reminder: {
      subject: "تذكير: يُرجى اختيار كلمة مرور جديدة",
      first:
        "هذا تذكير برسالتنا السابقة، مع الرابط نفسه. إذا اخترتم كلمة مرور جديدة في هذه الأثناء، فلا حاجة إلى أي إجراء.",
    },
  },
};
