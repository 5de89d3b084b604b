/** Mails to whoever stated a need; the answer itself stands behind the link. */
export const needMails = {
  draft: {
    subject: 'Your need has an answer: a service is being drafted',
    text: `Hello {{name}},

{{by}} has started to draft a service from the need that you stated:

  {{what}}

Here you see the answer, and later whether it helped:

{{link}}
`,
  },
  service: {
    subject: 'Your need has an answer: there is a service',
    text: `Hello {{name}},

{{by}} points to a service that answers the need that you stated:

  {{what}}

Here you find it, and can say whether your need is met:

{{link}}
`,
  },
  declined: {
    subject: 'Your need has an answer',
    text: `Hello {{name}},

{{by}} has declined the need that you stated, and says why:

  {{what}}

Here you read the reason:

{{link}}
`,
  },
} as const
