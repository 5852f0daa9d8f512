/** A sign-in on a device, as its owner sees it. */
export interface DeviceSession {
  id: string;
  userAgent: string;
  /** Epoch milliseconds. */
  signedInAt: number;
  /** The one this request comes from. */
  current: boolean;
}
