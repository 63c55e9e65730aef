/** The list of house styles: copy one to change it, share it as a file, or take a shared one in. */
import { useState } from 'react'
import { type House, houses as ownless } from '../../story/houses'
import { desk } from '../bridge'
import { t } from '../catalogue'
import { Button } from '../parts/button'
import { attempt } from '../session/attempt'
import { heardHouses, useHouses } from '../session/houses'
import { HouseEditor } from './house-editor'

/** A copy under an id and a name that no house has. */
function copyOf(house: House, all: readonly House[]): House {
  for (let number = 2; ; number++) {
    const id = `${house.id.slice(0, 56)}-${number}`
    const name = `${house.name.slice(0, 56)} ${number}`
    if (!all.some((each) => each.id === id || each.name === name)) return { ...house, id, name }
  }
}

export function HouseStyles() {
  const houses = useHouses()
  const [edited, setEdited] = useState<House | null>(null)
  const isOwn = ({ id }: House) => !ownless.some((each) => each.id === id)
  const keep = (work: () => Promise<House[]>) => void attempt(async () => heardHouses(await work()))
  if (edited) {
    return (
      <HouseEditor
        house={edited}
        onCancel={() => setEdited(null)}
        onSave={(house) => {
          keep(() => desk.saveHouse(house))
          setEdited(null)
        }}
      />
    )
  }
  return (
    <>
      <p>{t('settings.housesText')}</p>
      <ul className="house-list">
        {houses.map((house) => (
          <li key={house.id}>
            <span>
              <bdi>{house.name}</bdi> {!isOwn(house) && <small>{t('settings.houseBuiltIn')}</small>}
            </span>
            <Button onClick={() => setEdited(copyOf(house, houses))}>{t('settings.houseCopy')}</Button>
            <Button onClick={() => void attempt(async () => void (await desk.exportHouse(house)))}>
              {t('settings.houseShare')}
            </Button>
            {isOwn(house) && (
              <>
                <Button onClick={() => setEdited(house)}>{t('settings.houseEdit')}</Button>
                <Button onClick={() => keep(() => desk.removeHouse(house.id))}>
                  {t('settings.houseRemove')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button onClick={() => keep(() => desk.importHouse())}>{t('settings.houseImport')}</Button>
      </div>
    </>
  )
}
