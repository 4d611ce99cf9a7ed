// crypto.js against protocol.json, wherever WebCrypto is: node (WebCryptoTests.cs) or a browser. Answers what does not
// hold, by name; nothing when all holds.

export async function check(crypto, vectors) {
  const failures = [];
  const expect = (name, holds) => { if (!holds) failures.push(name); };
  const field = (section, name) => hex(vectors[section][name]);
  const joined = (section, prefix) => concat(
    Object.keys(vectors[section]).filter((name) => name.startsWith(prefix)).map((name) => field(section, name)));
  const bytes = async (answer) => crypto.bytesOf(await answer);

  const header = joined('envelope', 'header: ');
  const nonce = field('envelope', 'header: nonce');
  const plain = concat([joined('envelope', 'inside: '), field('envelope', 'signature')]);
  const ciphertext = field('envelope', 'ciphertext with tag');
  const key = await crypto.cipherKey(field('space', 'content key'));
  const encrypted = unpack(await bytes(crypto.encrypt(key, pack([nonce, header, plain, nonce, header, plain]))));
  expect('encrypt: a batch gives the ciphertext of the vectors', encrypted.every((text) => same(text, ciphertext)));
  const spoilt = [
    ...everyFlip(nonce).map((other) => [other, header, ciphertext]),
    ...everyFlip(header).map((other) => [nonce, other, ciphertext]),
    ...everyFlip(ciphertext).map((other) => [nonce, header, other]),
    [nonce, header, ciphertext.subarray(0, 15)], [nonce, header, new Uint8Array()]];
  const decrypted = unpack(await bytes(crypto.decrypt(key, pack([nonce, header, ciphertext, ...spoilt.flat()]))));
  expect('decrypt: the ciphertext of the vectors', same(decrypted[0], plain));
  expect('decrypt: with any one byte flipped, or cut, it is answered with none',
    decrypted.length === spoilt.length + 1 && spoilt.length > 500 && decrypted.slice(1).every((text) => text === null));
  expect('the key in use cannot be read out', key.extractable === false);

  const device = field('device', 'public key');
  const [message, signature] = [field('envelope', 'signed bytes'), field('envelope', 'signature')];
  const claims = [
    [device, message, signature],
    [field('certificate', 'person public key'), field('certificate', 'signed bytes'), field('certificate', 'signature')],
    [device, flip(message), signature], [device, message, flip(signature)], [flip(device), message, signature],
    [device.map((byte, i) => (i ? byte : 6 + (device[64] & 1))), message, signature],
    [device, message, signature.subarray(0, 63)], [device, message, new Uint8Array()],
    [new Uint8Array(65), message, signature]];
  const answers = await bytes(crypto.verify(pack(claims.flat())));
  expect('verify: two that hold and seven that do not', same(answers, [1, 1, 0, 0, 0, 0, 0, 0, 0]));

  const signer = await crypto.signingKey(field('device', 'key pair'));
  const signed = unpack(await bytes(crypto.sign(signer, pack([message, new Uint8Array()]))));
  const own = await bytes(crypto.verify(pack([device, message, signed[0], device, new Uint8Array(), signed[1]])));
  expect('sign: what is signed verifies, the empty message too', same(own, [1, 1]) && signed[0].length === 64);
  expect('the signing key in use cannot be read out', signer.extractable === false);

  const [inviter, joiner] = [field('pairing', "inviter's ephemeral key pair"), field('pairing', "joiner's ephemeral key pair")];
  const shared = field('pairing', 'ECDH secret');
  expect('agree: inviter', same(await bytes(crypto.agree(inviter, joiner.subarray(73))), shared));
  expect('agree: joiner', same(await bytes(crypto.agree(joiner, inviter.subarray(73))), shared));
  expect('agree: a point off the curve is answered with none', await crypto.agree(inviter, flip(joiner.subarray(73))) === null);

  const stretched = crypto.stretch(field('PIN', 'PIN in UTF-8'), field('PIN', 'salt'), vectors.PIN.iterations);
  expect('stretch: the PIN', same(await bytes(stretched), field('PIN', 'wrapping key')));

  const made = await bytes(crypto.makeSigningPair());
  const made2 = await bytes(crypto.makeAgreementPair());
  expect('a new pair has the one spelling', made.length === 138 && made2.length === 138
    && same(made.subarray(0, 36), inviter.subarray(0, 36)) && same(made2.subarray(68, 74), inviter.subarray(68, 74)));
  const byNew = unpack(await bytes(crypto.sign(await crypto.signingKey(made), pack([message]))));
  expect('a new pair signs', same(await bytes(crypto.verify(pack([made.subarray(73), message, byNew[0]]))), [1]));
  expect('a new pair agrees', same(await bytes(crypto.agree(made2, inviter.subarray(73))),
    await bytes(crypto.agree(inviter, made2.subarray(73)))));
  expect('an empty batch is an empty answer', (await bytes(crypto.verify(pack([])))).length === 0
    && (await bytes(crypto.encrypt(key, pack([])))).length === 0);
  return failures;
}

const hex = (text) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
const concat = (parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const everyFlip = (bytes) => Array.from(bytes, (_, at) => bytes.map((byte, i) => (i === at ? byte ^ 0x20 : byte)));
const flip = (bytes) => bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte));

function pack(parts) {
  return concat(parts.flatMap((part) => [new Uint8Array(Int32Array.of(part.length).buffer), part]));
}

function unpack(batch) {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const parts = [];
  for (let at = 0; at < batch.length;) {
    const length = view.getInt32(at, true);
    parts.push(length < 0 ? null : batch.slice(at + 4, at + 4 + length));
    at += 4 + Math.max(length, 0);
  }
  return parts;
}
