/** The mail that is sent where no template is given: no picture, nothing that is fetched, no urgency, one link. */
export const STARTER = {
  subject: "Choose a new password",

  text: `{{#test}}
This is a test. The link in it leads nowhere.

{{/test}}
Hello{{#name}} {{name}}{{/name}},

{{#note}}
{{note}}

{{/note}}
Please choose a new password for your account here:

{{link}}

The link is yours alone. It works once, until {{expires}}.

You need not follow a link from a mail: you can also open our site as you always do, and choose "Forgot password" there.
We never ask for your password, by mail or otherwise.
`,

  html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Choose a new password</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .ground { background-color: #101218 !important; }
  .paper { background-color: #1b1e26 !important; border-color: #343a48 !important; }
  .ink, .ink p, .ink h1 { color: #eceef3 !important; }
  .ink p.soft { color: #a5adbb !important; }
  .button { background-color: #8f98ff !important; color: #101218 !important; }
  .rule { border-color: #343a48 !important; }
}
@media (max-width: 480px) {
  .ground { padding: 0 !important; }
  .paper { border-radius: 0 !important; border-width: 0 !important; padding: 28px 20px !important; }
}
</style>
</head>
<body style="margin:0;padding:0;background-color:#eef1f6">
<div class="ground" style="background-color:#eef1f6;padding:32px 16px">
<div class="paper ink" style="max-width:560px;margin:0 auto;background-color:#ffffff;border:1px solid #d9dee7;border-radius:10px;padding:36px 40px;color:#1e212a;font:16px/1.55 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
{{#test}}
<p class="soft" style="margin:0 0 20px;font-size:14px;color:#5b6270">This is a test. The link in it leads nowhere.</p>
{{/test}}
<h1 style="margin:0 0 18px;font-size:22px;line-height:1.3;font-weight:650;color:#1e212a">Choose a new password</h1>
<p style="margin:0 0 16px;color:#1e212a">Hello{{#name}} {{name}}{{/name}},</p>
{{#note}}
<p style="margin:0 0 16px;color:#1e212a">{{note}}</p>
{{/note}}
<p style="margin:0 0 24px;color:#1e212a">Please choose a new password for your account here:</p>
<p style="margin:0 0 24px"><a class="button" href="{{link}}" style="display:inline-block;padding:12px 22px;border-radius:7px;background-color:#3f4bd8;color:#ffffff;font-weight:600;text-decoration:none">Choose a new password</a></p>
<p style="margin:0 0 16px;color:#1e212a">The link is yours alone. It leads to <strong>{{host}}</strong> and works once, until {{expires}}.</p>
<p class="soft rule" style="margin:24px 0 0;padding:20px 0 0;border-top:1px solid #d9dee7;font-size:14px;color:#5b6270">You need not follow a link from a mail: you can also open our site as you always do, and choose “Forgot password” there. We never ask for your password, by mail or otherwise.</p>
</div>
</div>
</body>
</html>
`,
} as const;
