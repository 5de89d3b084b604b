import { Alert } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { ProblemError } from '#model/contract/client.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { issueText } from './issue-text.ts'
import { problemText } from './problem-text.ts'

type Errors = Record<string, string>

type FormOptions<Values extends object, Body, Reply> = {
  initial: Values
  /** What is sent, made from what was typed; may leave things out. */
  bodyOf: (values: Values) => unknown
  /** The contract's schema of the body: judged before anything is sent. */
  schema: z.ZodType<Body>
  send: (body: Body) => Promise<Reply>
  done?: (reply: Reply, body: Body) => unknown
  /** Other names of problem paths, where a field is called otherwise than in the body. */
  names?: Record<string, keyof Values & string>
  /** Texts for refusals that mean something else in this form, by problem code. */
  say?: Partial<Record<string, string>>
  /** Texts for fields that the server alone can judge. */
  refused?: Record<string, string>
  /** For forms of people who are not signed in: a refusal is then about what they typed, not about their session. */
  anyone?: boolean
}

/** The field that a problem speaks of: of the one with the nearest name, as within a list, else by the path's beginning. */
const fieldOf = (path: string, names: Record<string, string>): string => {
  const steps = path.replace(/^body\./, '').split('.')
  const nearest = steps
    .map((_, at) => steps.slice(0, steps.length - at).join('.'))
    .find((name) => name in names)
  return (nearest === undefined ? steps[0] : names[nearest]) ?? path
}

/** A form's values, its errors per field, and its sending; what was typed stays when sending fails. */
export const useForm = <Values extends object, Body, Reply>(options: FormOptions<Values, Body, Reply>) => {
  const { initial, bodyOf, schema, send, done, names = {}, say = {}, refused = {}, anyone = false } = options
  const { t } = useTranslation()
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Errors>({})
  const form = useRef<HTMLFormElement>(null)

  const show = (found: Errors) => {
    setErrors(found)
    // After the errors are drawn, so that a screen reader hears the field with its error.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0)
  }
  const sending = useMutation({
    mutationFn: send,
    meta: { shown: true, anyone },
    onSuccess: (reply, body) => done?.(reply, body),
    onError: (error) => {
      const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
      show(
        Object.fromEntries(
          fields.map(({ path, message }) => {
            const field = fieldOf(path, names)
            return [field, refused[field] ?? (isSaid(error) ? problemText(t, error) : message)]
          }),
        ),
      )
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (sending.isPending) return
    const judged = schema.safeParse(bodyOf(values))
    if (judged.success) {
      setErrors({})
      sending.mutate(judged.data)
      return
    }
    sending.reset()
    show(
      Object.fromEntries(
        judged.error.issues.map((issue) => [fieldOf(issue.path.join('.'), names), issueText(t, issue)]),
      ),
    )
  }
  const set = (changed: Partial<Values>) => {
    setValues((now) => ({ ...now, ...changed }))
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([name]) => !(name in changed))))
  }
  const known = Object.keys(errors).some((name) => name in values)
  const failure = failureOf(sending.error)
  const problem = failure && !known ? (say[failure.code] ?? problemText(t, failure.error)) : null
  return {
    values,
    errors,
    set,
    submit,
    problem,
    sending: sending.isPending,
    reset: () => setValues(initial),
    form: { ref: form, onSubmit: submit, noValidate: true },
    /** Ties a text input to one value. */
    text: (name: keyof Values & string) => ({
      name: name as string,
      value: String(values[name] ?? ''),
      error: errors[name],
      onChange: (event: { currentTarget: { value: string } }) =>
        set({ [name]: event.currentTarget.value } as Partial<Values>),
    }),
  }
}

/** Whether the problem names a reason that there are words for, in the reader's language. */
const isSaid = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.reason !== undefined

const failureOf = (error: Error | null) =>
  error ? { error, code: error instanceof ProblemError ? error.problem.code : 'unreachable' } : null

/** What went wrong with a form as a whole; read out when it appears. */
export const FormProblem = ({ children }: { children: ReactNode }) =>
  children ? (
    <Alert color="red" variant="light" role="alert">
      {children}
    </Alert>
  ) : null
