export type { DeskView, MissionView, SittingView } from '~/domain/attempt/desk/desk-view';
