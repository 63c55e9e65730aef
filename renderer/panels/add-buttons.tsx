/** Buttons that bring the fields that are folded away: “+ Region”, “+ Country”. */
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

interface AddButtonProps {
  children: ReactNode
  disabled?: boolean
  onClick(): void
}

export function AddButton({ children, ...rest }: AddButtonProps) {
  return (
    <button type="button" className="text-button" {...rest}>
      <Plus aria-hidden="true" />
      {children}
    </button>
  )
}

export function AddButtons({ children }: { children: ReactNode }) {
  return <div className="add-buttons">{children}</div>
}
