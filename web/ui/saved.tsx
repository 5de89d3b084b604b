import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'

/** Says in a corner that something is done; polite, and gone after a while. */
export const sayDone = (message: string): void => {
  notifications.show({ message, color: 'green', withBorder: true })
}

/** Says in a corner that something failed: for actions outside forms. */
export const sayFailed = (message: string): void => {
  notifications.show({ message, color: 'red', withBorder: true, autoClose: 10_000 })
}

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
