/** Mails about accounts and invitations. */
export const mails = {
  role: {
    customer: 'customer: you say which results count, and answer for them',
    user: 'user: you say what using it takes and how it feels',
    sponsor: 'sponsor: you authorise the money',
    colleague: 'colleague',
    administrator: 'administrator',
    held: '{{role}}: you read and comment as a colleague of the service owner, and sign nothing',
  },
  part: {
    deputy: 'You stand in as deputy for {{name}}, and sign as such.',
    for: 'You hold the role for {{organisation}}.',
    until: 'You hold the role until {{date}}.',
  },
  invitation: {
    service: {
      subject: '{{inviter}} asks you to help define “{{service}}”',
      text: `Hello {{name}},

{{inviter}} asks you to help say what the service “{{service}}” is for {{organisation}}.
Your part: {{role}}.`,
    },
    workspace: {
      subject: '{{inviter}} invites you to {{workspace}}',
      text: `Hello {{name}},

{{inviter}} invites you to {{workspace}}, where the people who provide services and those who use them say together what each service is.
Your part: {{role}}.`,
    },
    message: '{{inviter}} writes:\n{{message}}',
    link: `This link opens it. It is yours alone, works once, and for 14 days:

{{link}}`,
    linkKnown: `You have an account already; sign in with it here:

{{link}}`,
  },
  reset: {
    subject: 'A new password for Covalence',
    text: `Hello {{name}},

Somebody, hopefully you, asked for a new password for this address.
This link sets it. It works once, and for an hour:

{{link}}

If you did not ask for it, do nothing: your password stays as it is.
`,
  },
} as const
