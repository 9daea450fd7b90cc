// What compiled training steps are made of: matrix products for sizes known at compile time, and functions that the
// compiler can apply to a whole vector at once.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>
#if defined(__AVX512F__) || defined(__AVX2__)
#include <immintrin.h>
#endif

#if defined(_WIN32)
#define GV_EXPORT __declspec(dllexport)
#else
#define GV_EXPORT __attribute__((visibility("default")))
#endif
#define GV_INLINE static inline __attribute__((always_inline))
#define GV_LAMBDA __attribute__((always_inline))
#define GV_SIMD _Pragma("omp simd")

#if defined(__AVX512F__)
constexpr int GV_LANES = 16, GV_ROWS = 6, GV_COLUMNS = 4;
#elif defined(__AVX2__)
constexpr int GV_LANES = 8, GV_ROWS = 6, GV_COLUMNS = 2;
#else
constexpr int GV_LANES = 4, GV_ROWS = 4, GV_COLUMNS = 2;
#endif
typedef float gv_vector __attribute__((vector_size(GV_LANES * 4)));

GV_INLINE gv_vector gv_load(const float* p) { gv_vector v; std::memcpy(&v, p, sizeof v); return v; }
GV_INLINE void gv_store(float* p, gv_vector v) { std::memcpy(p, &v, sizeof v); }

// The first N numbers, zeros behind them; nothing beyond them is touched.
template <int N> GV_INLINE gv_vector gv_load_some(const float* p) {
  if constexpr (N == GV_LANES) return gv_load(p);
#if defined(__AVX512F__)
  return (gv_vector)_mm512_maskz_loadu_ps((__mmask16)((1u << N) - 1), p);
#elif defined(__AVX2__)
  const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  return (gv_vector)_mm256_maskload_ps(p, _mm256_cmpgt_epi32(_mm256_set1_epi32(N), lanes));
#else
  gv_vector v = {};
  std::memcpy(&v, p, N * 4);
  return v;
#endif
}
template <int N> GV_INLINE void gv_store_some(float* p, gv_vector v) {
  if constexpr (N == GV_LANES) { gv_store(p, v); return; }
#if defined(__AVX512F__)
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << N) - 1), (__m512)v);
#else
  std::memcpy(p, &v, N * 4);
#endif
}

// The sum of term(i) from first to before last, in as many chains as hide the latency of an addition.
template <class Term> GV_INLINE float gv_sum(long first, long last, const Term& term) {
  gv_vector sums[4] = {};
  long i = first;
  const auto terms = [&](long from) GV_LAMBDA {
    float found[GV_LANES];
    GV_SIMD
    for (int lane = 0; lane < GV_LANES; lane++) found[lane] = term(from + lane);
    return gv_load(found);
  };
  for (; i + 4 * GV_LANES <= last; i += 4 * GV_LANES) {
#pragma GCC unroll 4
    for (int c = 0; c < 4; c++) sums[c] += terms(i + c * GV_LANES);
  }
  for (; i + GV_LANES <= last; i += GV_LANES) sums[0] += terms(i);
  float rest = 0;
  for (; i < last; i++) rest += term(i);
  const gv_vector all = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  for (int lane = 0; lane < GV_LANES; lane++) rest += all[lane];
  return rest;
}

// R rows by C vectors of out = a b + bias, held in registers; the last vector has LAST numbers.
template <int R, int C, int LAST, int K, int A_ROW, int A_K, int B_K, int OUT_ROW>
static inline void gv_tile(const float* __restrict a, const float* __restrict b, const float* __restrict bias,
                           float* __restrict out) {
  gv_vector sum[R][C];
#pragma GCC unroll 8
  for (int c = 0; c < C; c++) {
    gv_vector start = {};
    if (bias) start = c == C - 1 ? gv_load_some<LAST>(bias + c * GV_LANES) : gv_load(bias + c * GV_LANES);
#pragma GCC unroll 16
    for (int r = 0; r < R; r++) sum[r][c] = start;
  }
  for (int k = 0; k < K; k++) {
    gv_vector v[C];
#pragma GCC unroll 8
    for (int c = 0; c < C; c++)
      v[c] = c == C - 1 ? gv_load_some<LAST>(b + (long)k * B_K + c * GV_LANES) : gv_load(b + (long)k * B_K + c * GV_LANES);
#pragma GCC unroll 16
    for (int r = 0; r < R; r++) {
      const float s = a[(long)r * A_ROW + (long)k * A_K];
#pragma GCC unroll 8
      for (int c = 0; c < C; c++) sum[r][c] += s * v[c];
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < R; r++) {
#pragma GCC unroll 8
    for (int c = 0; c < C; c++) {
      if (c == C - 1) gv_store_some<LAST>(out + (long)r * OUT_ROW + c * GV_LANES, sum[r][c]);
      else gv_store(out + (long)r * OUT_ROW + c * GV_LANES, sum[r][c]);
    }
  }
}

// All rows of one band of C vectors.
template <int M, int C, int LAST, int K, int A_ROW, int A_K, int B_K, int OUT_ROW>
static inline void gv_band(const float* a, const float* b, const float* bias, float* out) {
  // a narrow band leaves registers for more rows, which hide the latency of the multiplier
  constexpr int ROWS = C >= 3 ? GV_ROWS : C == 2 ? GV_ROWS * GV_COLUMNS / 2 : GV_ROWS * GV_COLUMNS / 2;
  constexpr int R = ROWS < M ? ROWS : M;
  int i = 0;
  for (; i + R <= M; i += R)
    gv_tile<R, C, LAST, K, A_ROW, A_K, B_K, OUT_ROW>(a + (long)i * A_ROW, b, bias, out + (long)i * OUT_ROW);
  if constexpr (M % R > 0)
    gv_tile<M % R, C, LAST, K, A_ROW, A_K, B_K, OUT_ROW>(a + (long)i * A_ROW, b, bias, out + (long)i * OUT_ROW);
}

// out (M, N) = a (M, K) b (K, N) + bias; b and out have rows of consecutive numbers, a any strides.
template <int M, int N, int K, int A_ROW, int A_K, int B_K>
static void gv_product(const float* a, const float* b, const float* bias, float* out) {
  constexpr int WIDTH = GV_COLUMNS * GV_LANES, REST = N % WIDTH;
  int j = 0;
  for (; j + WIDTH <= N; j += WIDTH)
    gv_band<M, GV_COLUMNS, GV_LANES, K, A_ROW, A_K, B_K, N>(a, b + j, bias ? bias + j : bias, out + j);
  if constexpr (REST > 0) {
    constexpr int C = (REST + GV_LANES - 1) / GV_LANES;
    gv_band<M, C, REST - (C - 1) * GV_LANES, K, A_ROW, A_K, B_K, N>(a, b + j, bias ? bias + j : bias, out + j);
  }
}

// The same for very few columns, where a's rows and b's columns have consecutive numbers: scalar products.
template <int M, int N, int K, int A_ROW, int B_COLUMN>
static void gv_dots(const float* a, const float* b, const float* bias, float* out) {
  for (long i = 0; i < M; i++)
    for (int j = 0; j < N; j++) {
      const float *x = a + i * A_ROW, *y = b + (long)j * B_COLUMN;
      out[i * N + j] = gv_sum(0, K, [=](long k) GV_LAMBDA { return x[k] * y[k]; }) + (bias ? bias[j] : 0);
    }
}

// The same for very few columns, where a's columns have consecutive numbers: vectors of a row of out's transpose.
template <int C, int LAST, int N, int K, int A_K, int B_K, int B_N>
static inline void gv_thin_tile(const float* __restrict a, const float* __restrict b, const float* bias,
                                float* __restrict out) {
  gv_vector sum[N][C] = {};
  for (int k = 0; k < K; k++) {
    gv_vector v[C];
#pragma GCC unroll 4
    for (int c = 0; c < C; c++)
      v[c] = c == C - 1 ? gv_load_some<LAST>(a + (long)k * A_K + c * GV_LANES) : gv_load(a + (long)k * A_K + c * GV_LANES);
#pragma GCC unroll 4
    for (int n = 0; n < N; n++) {
      const float s = b[(long)k * B_K + n * B_N];
#pragma GCC unroll 4
      for (int c = 0; c < C; c++) sum[n][c] += s * v[c];
    }
  }
  for (int i = 0; i < (C - 1) * GV_LANES + LAST; i++)
    for (int n = 0; n < N; n++) out[i * N + n] = sum[n][i / GV_LANES][i % GV_LANES] + (bias ? bias[n] : 0);
}
template <int M, int N, int K, int A_K, int B_K, int B_N>
static void gv_thin_product(const float* a, const float* b, const float* bias, float* out) {
  constexpr int C = N <= 2 ? 4 : 2, WIDTH = C * GV_LANES, REST = M % WIDTH;
  int i = 0;
  for (; i + WIDTH <= M; i += WIDTH)
    gv_thin_tile<C, GV_LANES, N, K, A_K, B_K, B_N>(a + i, b, bias, out + (long)i * N);
  if constexpr (REST > 0) {
    constexpr int VECTORS = (REST + GV_LANES - 1) / GV_LANES;
    gv_thin_tile<VECTORS, REST - (VECTORS - 1) * GV_LANES, N, K, A_K, B_K, B_N>(a + i, b, bias, out + (long)i * N);
  }
}

// GV_LANES rows of a square exchanged with its columns, all in registers: at each stage half of a row trades places.
template <int S, int... LANE>
GV_INLINE void gv_trade(gv_vector (&row)[GV_LANES], std::integer_sequence<int, LANE...>) {
#pragma GCC unroll 16
  for (int i = 0; i < GV_LANES; i++)
    if (!(i & S)) {
      const gv_vector a = row[i], b = row[i + S];
      row[i] = __builtin_shufflevector(a, b, (LANE & S ? GV_LANES + LANE - S : LANE)...);
      row[i + S] = __builtin_shufflevector(a, b, (LANE & S ? GV_LANES + LANE : LANE + S)...);
    }
  if constexpr (2 * S < GV_LANES) gv_trade<2 * S>(row, std::integer_sequence<int, LANE...>());
}
GV_INLINE void gv_transpose_square(gv_vector (&row)[GV_LANES]) {
  gv_trade<1>(row, std::make_integer_sequence<int, GV_LANES>());
}

// out (ROWS, COLUMNS) of consecutive numbers from in, whose column c begins at c * STRIDE.
template <int ROWS, int COLUMNS, int STRIDE>
static void gv_transpose(const float* __restrict in, float* __restrict out) {
  constexpr int B = GV_LANES, FULL_ROWS = ROWS / B * B, FULL_COLUMNS = COLUMNS / B * B;
  for (int i = 0; i < FULL_ROWS; i += B)
    for (int j = 0; j < FULL_COLUMNS; j += B) {
      gv_vector square[B];
      for (int y = 0; y < B; y++) square[y] = gv_load(in + (long)(j + y) * STRIDE + i);
      gv_transpose_square(square);
      for (int x = 0; x < B; x++) gv_store(out + (long)(i + x) * COLUMNS + j, square[x]);
    }
  for (int y = 0; y < COLUMNS; y++)
    for (int x = y < FULL_COLUMNS ? FULL_ROWS : 0; x < ROWS; x++) out[(long)x * COLUMNS + y] = in[(long)y * STRIDE + x];
}

#if defined(__AVX512BF16__)
// Products in bfloat16, summed in float32. Both factors are first written as pairs along K, two numbers in 32 bits.
GV_INLINE __m512i gv_rounded(gv_vector v) {  // to the nearest bfloat16, ties to even; it stays in the upper half
  const __m512i bits = (__m512i)v, odd = _mm512_and_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(1));
  const __m512i up = _mm512_add_epi32(bits, _mm512_add_epi32(odd, _mm512_set1_epi32(0x7fff)));
  return _mm512_mask_mov_epi32(up, _mm512_cmp_ps_mask((__m512)v, (__m512)v, _CMP_UNORD_Q), bits);
}
template <int N> GV_INLINE void gv_pair(const float* even, const float* odd, float* out) {
  const __m512i low = _mm512_srli_epi32(gv_rounded(gv_load_some<N>(even)), 16);
  const __m512i high = odd ? _mm512_and_si512(gv_rounded(gv_load_some<N>(odd)), _mm512_set1_epi32(0xffff0000))
                           : _mm512_setzero_si512();
  gv_store_some<N>(out, (gv_vector)_mm512_or_si512(low, high));
}
// (K, N) with consecutive numbers along N and rows STRIDE apart, to pairs (K / 2, N).
template <int K, int N, int STRIDE> static void gv_pair_rows(const float* in, float* out) {
  for (int k = 0; k < K; k += 2) {
    const float *even = in + (long)k * STRIDE, *odd = k + 1 < K ? even + STRIDE : nullptr;
    int j = 0;
    for (; j + GV_LANES <= N; j += GV_LANES) gv_pair<GV_LANES>(even + j, odd ? odd + j : odd, out + (long)k / 2 * N + j);
    if constexpr (N % GV_LANES > 0) gv_pair<N % GV_LANES>(even + j, odd ? odd + j : odd, out + (long)k / 2 * N + j);
  }
}
// (ROWS, K) with consecutive numbers along an even K and rows STRIDE apart, to pairs (ROWS, K / 2).
template <int ROWS, int K, int STRIDE> static void gv_pair_columns(const float* in, float* out) {
  uint16_t* to = (uint16_t*)out;
  for (int i = 0; i < ROWS; i++) {
    const float* row = in + (long)i * STRIDE;
    int k = 0;
    for (; k + 32 <= K; k += 32) {
      const __m512bh pair = _mm512_cvtne2ps_pbh((__m512)gv_load(row + k + 16), (__m512)gv_load(row + k));
      std::memcpy(to + (long)i * K + k, &pair, 64);
    }
    if constexpr (K % 32 > 0) {
      constexpr int REST = K % 32, A = REST < 16 ? REST : 16, B = REST - A;
      gv_vector high = {};
      if constexpr (B > 0) high = gv_load_some<B>(row + k + 16);
      const __m512bh pair = _mm512_cvtne2ps_pbh((__m512)high, (__m512)gv_load_some<A>(row + k));
      std::memcpy(to + (long)i * K + k, &pair, REST * 2);
    }
  }
}
template <int R, int C, int LAST, int PAIRS, int A_ROW, int A_PAIR, int N>
static inline void gv_tile_pairs(const float* __restrict a, const float* __restrict b, const float* __restrict bias,
                                 float* __restrict out) {
  __m512 sum[R][C];
#pragma GCC unroll 8
  for (int c = 0; c < C; c++) {
    gv_vector start = {};
    if (bias) start = c == C - 1 ? gv_load_some<LAST>(bias + c * GV_LANES) : gv_load(bias + c * GV_LANES);
#pragma GCC unroll 16
    for (int r = 0; r < R; r++) sum[r][c] = (__m512)start;
  }
  for (int k = 0; k < PAIRS; k++) {
    gv_vector v[C];
#pragma GCC unroll 8
    for (int c = 0; c < C; c++)
      v[c] = c == C - 1 ? gv_load_some<LAST>(b + (long)k * N + c * GV_LANES) : gv_load(b + (long)k * N + c * GV_LANES);
#pragma GCC unroll 16
    for (int r = 0; r < R; r++) {
      const __m512 s = _mm512_set1_ps(a[(long)r * A_ROW + (long)k * A_PAIR]);
#pragma GCC unroll 8
      for (int c = 0; c < C; c++) sum[r][c] = _mm512_dpbf16_ps(sum[r][c], (__m512bh)s, (__m512bh)v[c]);
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < R; r++) {
#pragma GCC unroll 8
    for (int c = 0; c < C; c++) {
      if (c == C - 1) gv_store_some<LAST>(out + (long)r * N + c * GV_LANES, (gv_vector)sum[r][c]);
      else gv_store(out + (long)r * N + c * GV_LANES, (gv_vector)sum[r][c]);
    }
  }
}
template <int M, int C, int LAST, int PAIRS, int A_ROW, int A_PAIR, int N>
static inline void gv_band_pairs(const float* a, const float* b, const float* bias, float* out) {
  constexpr int R = GV_ROWS < M ? GV_ROWS : M;
  int i = 0;
  for (; i + R <= M; i += R)
    gv_tile_pairs<R, C, LAST, PAIRS, A_ROW, A_PAIR, N>(a + (long)i * A_ROW, b, bias, out + (long)i * N);
  if constexpr (M % R > 0)
    gv_tile_pairs<M % R, C, LAST, PAIRS, A_ROW, A_PAIR, N>(a + (long)i * A_ROW, b, bias, out + (long)i * N);
}
// As gv_product, but b may have consecutive numbers along either axis; `work` holds (M + 2 N) (K + 1) / 2 numbers.
template <int M, int N, int K, int A_ROW, int A_K, int B_K, int B_N>
static void gv_product_bfloat16(const float* a, const float* b, const float* bias, float* out, float* work) {
  constexpr int PAIRS = (K + 1) / 2, WIDTH = GV_COLUMNS * GV_LANES, REST = N % WIDTH;
  static_assert((A_K == 1 && K % 2 == 0) || A_ROW == 1, "a has consecutive numbers along one axis");
  float *pairs_a = work, *pairs_b = work + (long)M * PAIRS;
  constexpr bool ROWS_A = A_K == 1 && K % 2 == 0;
  if constexpr (ROWS_A) gv_pair_columns<M, K, A_ROW>(a, pairs_a);
  else gv_pair_rows<K, M, A_K>(a, pairs_a);
  if constexpr (B_N == 1) {
    gv_pair_rows<K, N, B_K>(b, pairs_b);
  } else {
    float* apart = pairs_b + (long)N * PAIRS;
    gv_pair_columns<N, K, B_N>(b, apart);
    gv_transpose<PAIRS, N, PAIRS>(apart, pairs_b);
  }
  constexpr int ROW = ROWS_A ? PAIRS : 1, PAIR = ROWS_A ? 1 : M;
  int j = 0;
  for (; j + WIDTH <= N; j += WIDTH)
    gv_band_pairs<M, GV_COLUMNS, GV_LANES, PAIRS, ROW, PAIR, N>(pairs_a, pairs_b + j, bias ? bias + j : bias, out + j);
  if constexpr (REST > 0) {
    constexpr int C = (REST + GV_LANES - 1) / GV_LANES;
    gv_band_pairs<M, C, REST - (C - 1) * GV_LANES, PAIRS, ROW, PAIR, N>(pairs_a, pairs_b + j, bias ? bias + j : bias,
                                                                        out + j);
  }
}
#else
template <int M, int N, int K, int A_ROW, int A_K, int B_K, int B_N>
static void gv_product_bfloat16(const float*, const float*, const float*, float*, float*) {
  static_assert(M < 0, "this compiler knows no AVX-512 bfloat16 instructions");  // older than the processor
}
#endif

GV_INLINE int32_t gv_bits(float x) { int32_t i; std::memcpy(&i, &x, 4); return i; }
GV_INLINE float gv_float(int32_t i) { float x; std::memcpy(&x, &i, 4); return x; }

GV_INLINE float gv_square(float x) { return x * x; }
GV_INLINE double gv_square(double x) { return x * x; }
// NaN comes out of these as it went in, as in torch
GV_INLINE float gv_max(float x, float y) { return x < y ? y : (y != y ? y : x); }
GV_INLINE double gv_max(double x, double y) { return x < y ? y : (y != y ? y : x); }
GV_INLINE float gv_min(float x, float y) { return x > y ? y : (y != y ? y : x); }
GV_INLINE double gv_min(double x, double y) { return x > y ? y : (y != y ? y : x); }
GV_INLINE float gv_sign(float x) { return x > 0 ? 1.0f : x < 0 ? -1.0f : x; }

// e^x by x = n ln 2 + r and a polynomial in r, after Cephes' expf; below 2^-126 it is 0.
GV_INLINE float gv_exp(float x) {
  const float limited = x < -87.3f ? -87.3f : (x > 88.8f ? 88.8f : x);
  const float shifted = limited * 1.44269504088896341f + 12582912.0f;
  const int32_t n = gv_bits(shifted) - gv_bits(12582912.0f);
  const float whole = shifted - 12582912.0f;
  const float r = (limited - whole * 0.693359375f) + whole * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const int32_t half = n >> 1;
  p = p * gv_float((half + 127) << 23) * gv_float((n - half + 127) << 23);
  p = x < -87.3f ? 0.0f : p;
  p = x > 88.7228f ? INFINITY : p;
  return x != x ? x : p;
}
GV_INLINE double gv_exp(double x) { return std::exp(x); }

// ln x by x = 2^e m with m around 1, after Cephes' logf.
GV_INLINE float gv_log(float x) {
  const int32_t bits = gv_bits(x) - 0x3f3504f3;  // m from sqrt(1/2) on
  const int32_t e = bits >> 23;
  const float m = gv_float(gv_bits(x) - (e << 23)) - 1.0f;
  const float square = m * m;
  float p = 7.0376836292e-2f;
  p = p * m - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  float y = p * m * square + (float)e * -2.12194440e-4f - 0.5f * square;
  y = m + y + (float)e * 0.693359375f;
  y = x == INFINITY ? INFINITY : y;
  y = x == 0 ? -INFINITY : y;
  return x < 0 ? NAN : (x != x ? x : y);
}
GV_INLINE double gv_log(double x) { return std::log(x); }

// ln(1 + x); the second term is what 1 + x was rounded by.
GV_INLINE float gv_log1p(float x) {
  const float u = 1.0f + x;
  const float rounded = u == INFINITY ? 0.0f : (x - (u - 1.0f)) / u;
  return u == 0 ? -INFINITY : gv_log(u) + rounded;
}
GV_INLINE double gv_log1p(double x) { return std::log1p(x); }

GV_INLINE float gv_sigmoid(float x) { return 1.0f / (1.0f + gv_exp(-x)); }
GV_INLINE double gv_sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }

GV_INLINE float gv_tanh(float x) {
  const float size = x < 0 ? -x : x, square = x * x;
  const float far = 1.0f - 2.0f / (gv_exp(2.0f * size) + 1.0f);
  float p = -5.70498872745e-3f;
  p = p * square + 2.06390887954e-2f;
  p = p * square - 5.37397155531e-2f;
  p = p * square + 1.33314422036e-1f;
  p = p * square - 3.33332819422e-1f;
  return size < 0.625f ? p * square * x + x : (x < 0 ? -far : far);
}
GV_INLINE double gv_tanh(double x) { return std::tanh(x); }

GV_INLINE float gv_leaky(float x, float slope) { return x > 0 ? x : x * slope; }
GV_INLINE float gv_elu(float x, float alpha, float scale, float inner) {
  return x > 0 ? x * scale : std::expm1(x * inner) * alpha * scale;
}
GV_INLINE float gv_gelu(float x) { return 0.5f * x * (1.0f + std::erf(x * 0.70710678118654752f)); }
