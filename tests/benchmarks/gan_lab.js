// GAN Lab's training loop without its page, on TensorFlow.js in Node: its networks, losses and order of updates, from the
// paper (Kahng et al. 2018, arXiv 1809.01587) and the page's defaults. Nothing is drawn.
//
//   node gan_lab.js BACKEND G_UNITS D_UNITS sgd|adam
//
// answers each line of standard input, a number of seconds, with the iterations per second over about that long.

const readline = require('node:readline');
const tf = require('@tensorflow/tfjs');

const BATCH = 150, STORED = 12000, D_UPDATES = 2, HIDDEN_LAYERS = 2, REAL_LABEL = 0.95;

const gauss = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
// two Gaussians in the unit square
const point = () => Math.random() < 0.5 ? [0.3 + 0.1 * gauss(), 0.7 + 0.1 * gauss()]
                                        : [0.7 + 0.05 * gauss(), 0.4 + 0.2 * gauss()];

function parameters(sizes) {
  return sizes.slice(1).flatMap((outputs, k) => [
    tf.variable(tf.randomNormal([sizes[k], outputs], 0, 1 / Math.sqrt(sizes[k]))), tf.variable(tf.zeros([outputs]))]);
}

function through(x, weights) {
  for (let k = 0; k < weights.length; k += 2) {
    x = tf.add(tf.matMul(x, weights[k]), weights[k + 1]);
    if (k + 2 < weights.length) x = tf.relu(x);
  }
  return x;
}

// Batches of a store of rows, one after the other, from the start again at its end.
function batches(store) {
  let turn = 0;
  return () => tf.slice(store, [(turn++ * BATCH) % STORED, 0], [BATCH, 2]);
}

class Loop {
  constructor(gUnits, dUnits, optimizer) {
    this.g = parameters([2, ...Array(HIDDEN_LAYERS).fill(gUnits), 2]);
    this.d = parameters([2, ...Array(HIDDEN_LAYERS).fill(dUnits), 1]);
    const make = () => optimizer === 'sgd' ? tf.train.sgd(0.1) : tf.train.adam(0.001, 0.9, 0.999);
    this.optimizers = {g: make(), d: make()};
    this.noise = batches(tf.randomUniform([STORED, 2], 0, 1));
    this.real = batches(tf.tensor2d(Array.from({length: STORED}, point)));
  }

  made() { return tf.tanh(through(this.noise(), this.g)); }

  judged(x) { return tf.reshape(tf.sigmoid(through(x, this.d)), [BATCH]); }

  dLoss() {
    const right = tf.mean(tf.mul(tf.log(this.judged(this.real())), tf.scalar(REAL_LABEL)));
    const wrong = tf.mean(tf.log(tf.sub(tf.scalar(1), this.judged(this.made()))));
    return tf.neg(tf.add(right, wrong));
  }

  gLoss() { return tf.neg(tf.mean(tf.log(this.judged(this.made())))); }

  iterate() {
    tf.tidy(() => {
      for (let k = 0; k < D_UPDATES; k++) this.optimizers.d.minimize(() => this.dLoss(), false, this.d);
      this.optimizers.g.minimize(() => this.gLoss(), false, this.g);
    });
  }

  rate(seconds) {
    const start = performance.now();
    let iterations = 0;
    while (iterations === 0 || performance.now() - start < 1000 * seconds) {
      this.iterate();
      iterations++;
    }
    this.g[0].dataSync();  // what is still queued belongs to it
    return 1000 * iterations / (performance.now() - start);
  }
}

async function main([backend, gUnits, dUnits, optimizer]) {
  if (backend === 'wasm') require('@tensorflow/tfjs-backend-wasm');
  if (!await tf.setBackend(backend)) throw new Error(`no backend ${backend}`);
  await tf.ready();
  const loop = new Loop(+gUnits, +dUnits, optimizer);
  for await (const line of readline.createInterface({input: process.stdin})) console.log(loop.rate(+line));
}

main(process.argv.slice(2)).catch(error => { console.error(error.message); process.exit(1); });
