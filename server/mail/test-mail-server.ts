import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived, headers and all. */
export type Received = { to: string[]; text: string }

/** A real mail server, which can be told to refuse the next mails. */
export type TestMailServer = {
  url: string
  received: Received[]
  refuse: (mails: number) => void
  stop: () => Promise<void>
}

/** Starts a mail server for one test file. */
export const startMailServer = async (): Promise<TestMailServer> => {
  const received: Received[] = []
  let refusals = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1
          done(new Error(`Not now for ${to.join()}`))
          return
        }
        received.push({ to, text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    received,
    refuse: (mails) => {
      refusals = mails
    },
    stop: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  }
}
