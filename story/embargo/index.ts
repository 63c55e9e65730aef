/** Embargoes: the moment before which nobody may publish, and the zone that it is meant in. */
export { type Embargo, type EmbargoStyle, printEmbargo, showEmbargo } from './print'
export { type EmbargoLine, readEmbargo, readEmbargoLine } from './read'
export {
  type Clock,
  clockIn,
  erbil,
  gmt,
  isZone,
  momentIn,
  type NamedZone,
  systemZone,
  zoneIds,
  zoneName,
} from './zones'
