export type { DeskView, MissionView, SittingView } from '~/domain/attempt/desk-view';
