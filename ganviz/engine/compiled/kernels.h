// What compiled training steps are made of: matrix products for sizes known at compile time, and functions that the
// compiler can apply to a whole vector at once.
#include <cmath>
#include <cstdint>
#include <cstring>
#if defined(__AVX512F__) || defined(__AVX2__)
#include <immintrin.h>
#endif

#if defined(_WIN32)
#define GV_EXPORT __declspec(dllexport)
#else
#define GV_EXPORT __attribute__((visibility("default")))
#endif
#define GV_INLINE static inline __attribute__((always_inline))
#define GV_TEXT(x) #x
#define GV_SIMD _Pragma("omp simd")
#define GV_SIMD_SUM(s) _Pragma(GV_TEXT(omp simd reduction(+ : s)))

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
      float sum = 0;
      GV_SIMD_SUM(sum)
      for (long k = 0; k < K; k++) sum += a[i * A_ROW + k] * b[(long)j * B_COLUMN + k];
      out[i * N + j] = sum + (bias ? bias[j] : 0);
    }
}

// out (ROWS, COLUMNS) of consecutive numbers from in, whose column c begins at c * STRIDE.
template <int ROWS, int COLUMNS, int STRIDE> static void gv_transpose(const float* __restrict in, float* __restrict out) {
  constexpr int B = 16;
  for (int i = 0; i < ROWS; i += B)
    for (int j = 0; j < COLUMNS; j += B) {
      const int to_i = i + B < ROWS ? i + B : ROWS, to_j = j + B < COLUMNS ? j + B : COLUMNS;
      for (int x = i; x < to_i; x++)
        for (int y = j; y < to_j; y++) out[(long)x * COLUMNS + y] = in[(long)y * STRIDE + x];
    }
}

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
