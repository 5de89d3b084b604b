import { Group, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Budget } from '#model/life-cycle/sign-off.ts'

/** A budget as it is typed. */
export type BudgetText = { amount: string; currency: string; from: string; until: string; conditions: string }

export const emptyBudget: BudgetText = { amount: '', currency: '', from: '', until: '', conditions: '' }

/** People write 1 250 000,50 or 1,250,000.50: the last sign with one or two digits behind it is the point. */
export const exactAmount = (typed: string): string => {
  const digits = typed.replaceAll(/[\s\u00A0\u202F'’]/g, '')
  const [, whole = '', decimals] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? []
  const plain = whole.replaceAll(/[.,](?=\d{3})/g, '')
  return decimals === undefined ? plain : `${plain}.${decimals}`
}

/** What the sponsor authorises, or null while something is missing or wrong. */
export const budgetOf = (typed: BudgetText): Budget | null => parse(typed).data ?? null

const parse = ({ amount, currency, ...rest }: BudgetText) =>
  Budget.safeParse({ amount: exactAmount(amount), currency: currency.trim().toUpperCase(), ...rest })

type BudgetFieldsProps = { budget: BudgetText; setBudget: (budget: BudgetText) => void; tried: boolean }

/** Asks a sponsor for an amount, its currency, and the days from and until which it stands. */
export const BudgetFields = ({ budget, setBudget, tried }: BudgetFieldsProps) => {
  const { t } = useTranslation()
  const outcome = parse(budget)
  const wrong = new Set(outcome.success ? [] : outcome.error.issues.map(({ path }) => path[0]))
  const field = (name: keyof BudgetText) => ({
    label: t(`service.budget.${name}`),
    value: budget[name],
    error: tried && wrong.has(name) ? t(`service.budget.wrong.${name}`) : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setBudget({ ...budget, [name]: event.currentTarget.value }),
  })
  return (
    <>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput {...field('amount')} required inputMode="decimal" placeholder="250000" />
        <TextInput {...field('currency')} required placeholder="CAD" maxLength={3} />
      </Group>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput {...field('from')} required type="date" />
        <TextInput {...field('until')} required type="date" />
      </Group>
      <Textarea {...field('conditions')} description={t('service.budget.conditionsHelp')} />
    </>
  )
}
