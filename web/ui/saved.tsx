import { useMutation } from '#web/ui/use-mutation.ts'

/** What is said in a corner, for whoever shows it. */
export type Said = { message: string; failed: boolean }

/** Sent to the window with what is to be said. */
export const saidEvent = 'covalence:said'

const say = (detail: Said): void => {
  window.dispatchEvent(new CustomEvent<Said>(saidEvent, { detail }))
}

/** Says in a corner that something is done; polite, and gone after a while. */
export const sayDone = (message: string): void => say({ message, failed: false })

/** Says in a corner that something failed: for actions outside forms. */
export const sayFailed = (message: string): void => say({ message, failed: true })

type Action<Input, Reply> = {
  send: (input: Input) => Promise<Reply>
  done?: (reply: Reply, input: Input) => unknown
  /** Said when it is done. */
  saved?: string
}

/** An action outside a form: its failure is said in a corner, once, by the query client. */
export const useAction = <Input, Reply>({ send, done, saved }: Action<Input, Reply>) =>
  useMutation({
    mutationFn: send,
    onSuccess: async (reply, input) => {
      await done?.(reply, input)
      if (saved !== undefined) sayDone(saved)
    },
  })
