/** A field of a panel: a label above what it labels. */
import { type ComponentProps, type ReactNode, useId } from 'react'

interface FieldProps {
  label: string
  /** What stands behind the label. */
  mark?: ReactNode
  children: (id: string) => ReactNode
  /** Told below the field, when something is to be said. */
  problem?: string | null
}

export function Field({ label, mark, children, problem }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      {mark ? (
        <div className="field-head">
          <label htmlFor={id}>{label}</label>
          {mark}
        </div>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      {children(id)}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

type InputProps = ComponentProps<'input'>

/** One line of text. */
export function TextInput({ className = '', ...rest }: InputProps) {
  return (
    <input
      type="text"
      className={`input ${className}`}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      {...rest}
    />
  )
}
