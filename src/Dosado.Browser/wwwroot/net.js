// The network, for FetchRelay.cs.
export {};
