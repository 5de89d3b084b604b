/** Mails about the definition of a service. */
export const serviceMails = {
  sign: {
    subject: 'Your agreement is asked for: {{service}}',
    text: `Hello {{name}},

{{proposer}} has proposed revision {{number}} of the service “{{service}}” and asks for your agreement.
You can read what it promises, compare it with the revision before, and agree or say why not:

{{link}}
`,
  },
} as const
