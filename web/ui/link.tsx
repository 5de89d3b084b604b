import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Html = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color' | 'style'>

const AnchorElement = ({ ref, ...props }: AnchorProps & Html & { ref?: Ref<HTMLAnchorElement> }) => (
  <Anchor ref={ref ?? null} {...props} />
)
const ButtonElement = ({ ref, ...props }: ButtonProps & Html & { ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" ref={ref ?? null} {...props} />
)

/** A link to another screen within text. */
export const TextLink = createLink(AnchorElement)

/** A link to another screen that looks like a button. */
export const ButtonLink = createLink(ButtonElement)
