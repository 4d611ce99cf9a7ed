// Where things stand in a moment as it was answered: time, bursts, how each leans, then ten states of each, then how much each can be there.
export const at = { time: 0, leaning: [2, 3], place: [4, 14], distress: [5, 15], connection: [7, 17], armour: [8, 18], room: [11, 21], presence: [24, 25] };

export const momentsPerDay = 8;
