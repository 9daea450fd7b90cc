// A team of threads that take the parts of one job at a time, whoever is free the next one. What a part computes does not
// depend on who does it, nor on how many there are.
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>
#if !defined(_WIN32)
#include <csignal>
#include <pthread.h>
#include <unistd.h>
#endif
#if defined(__x86_64__) || defined(_M_X64)
#define GV_PAUSE() __builtin_ia32_pause()
#else
#define GV_PAUSE() __asm__ volatile("yield")
#endif

// Some microseconds: the next job of an iteration is often that near, and waking a thread takes longer.
constexpr int GV_LOOKS = 128;

struct gv_team {
  typedef void (*job)(const void* context, long part, float* panel);

  // `threads` besides the caller's, each with memory for `numbers`; fewer where the system gives no more.
  gv_team(int threads, long numbers) {
#if !defined(_WIN32)
    sigset_t all, before;  // signals are for the threads that Python knows
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
#endif
    try {
      for (int n = 0; n < threads; n++) {
        panels.emplace_back(new float[numbers + 16]());
        crew.emplace_back([this, panel = panels.back().get()] { serve(panel); });
      }
    } catch (const std::system_error&) {
    }
#if !defined(_WIN32)
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    process = getpid();
#endif
  }

  ~gv_team() {
    {
      std::lock_guard<std::mutex> lock(mutex);
      over = true;
    }
    wake.notify_all();
    for (std::thread& thread : crew) thread.join();
  }

  // A process that was forked has this memory, but not the threads.
  bool is_here() const {
#if !defined(_WIN32)
    return process == getpid();
#else
    return true;
#endif
  }

  // Does all parts of a job, with the threads' help, and returns once they are done.
  void run(long parts, job todo, const void* its_context, float* panel) {
    work.store(todo, std::memory_order_relaxed);
    context.store(its_context, std::memory_order_relaxed);
    unfinished.store(parts);
    number++;
    left.store((uint64_t)number << 32 | (uint64_t)parts);
    if (asleep.load() > 0) {
      std::lock_guard<std::mutex> lock(mutex);
      wake.notify_all();
    }
    take(panel);
    for (int look = 0; look < GV_LOOKS; look++) {
      if (unfinished.load() == 0) return;
      GV_PAUSE();
    }
    std::unique_lock<std::mutex> lock(mutex);
    awaited = true;
    done.wait(lock, [this] { return unfinished.load() == 0; });
    awaited = false;
  }

 private:
  static uint32_t parts_left(uint64_t state) { return (uint32_t)state; }

  // A part is taken only if the job is still the one whose function and context were read.
  void take(float* panel) {
    for (uint64_t state = left.load(); parts_left(state) > 0;) {
      const job todo = work.load(std::memory_order_relaxed);
      const void* its_context = context.load(std::memory_order_relaxed);
      if (!left.compare_exchange_weak(state, state - 1)) continue;
      todo(its_context, (long)parts_left(state) - 1, panel);
      if (unfinished.fetch_sub(1) == 1 && awaited.load()) {
        std::lock_guard<std::mutex> lock(mutex);
        done.notify_one();
      }
      state = left.load();
    }
  }

  void serve(float* panel) {
    while (!over.load()) {
      take(panel);
      for (int look = 0; look < GV_LOOKS && parts_left(left.load()) == 0; look++) GV_PAUSE();
      if (parts_left(left.load()) > 0) continue;
      std::unique_lock<std::mutex> lock(mutex);
      asleep++;
      wake.wait(lock, [this] { return parts_left(left.load()) > 0 || over.load(); });
      asleep--;
    }
  }

  std::atomic<job> work{nullptr};
  std::atomic<const void*> context{nullptr};
  std::atomic<uint64_t> left{0};  // number of the job and, in the lower half, its parts that nobody has taken
  std::atomic<long> unfinished{0};
  std::atomic<int> asleep{0};
  std::atomic<bool> awaited{false}, over{false};
  uint32_t number = 0;
  std::mutex mutex;
  std::condition_variable wake, done;
  std::vector<std::unique_ptr<float[]>> panels;
  std::vector<std::thread> crew;
#if !defined(_WIN32)
  pid_t process = 0;
#endif
};

// Calls job(part, panel) for all parts; without a team, one after the other.
template <class Job> static void gv_split(gv_team* team, long parts, float* panel, const Job& job) {
  struct call {
    static __attribute__((noinline)) void of(const void* context, long part, float* own) {
      (*(const Job*)context)(part, own);
    }
  };
  if (team) {
    team->run(parts, call::of, &job, panel);
    return;
  }
  for (long part = 0; part < parts; part++) call::of(&job, part, panel);
}

// Multiplications of one part of a product: some ten microseconds, so that no thread waits long for the others.
constexpr long GV_PART = 1 << 20;

// The columns of a product in parts. `work` holds M K numbers and a panel.
template <int M, int N, int K, int A_ROW, int A_K, int B_K, int B_N>
static void gv_product_shared(gv_team* team, const float* a, const float* b, const float* bias, float* out,
                              float* work) {
  typedef gv_large_product<M, N, K, A_ROW, A_K, B_K, B_N> product;
  constexpr long MOST = (long)M * N * K / GV_PART, PARTS = MOST < product::PANELS ? MOST : product::PANELS;
  product::pack(a, work);
  gv_split(team, PARTS, work + product::PACKED, [=](long part, float* panel) {
    product::multiply(product::PANELS * part / PARTS, product::PANELS * (part + 1) / PARTS, work, b, bias, out, panel);
  });
}

extern "C" GV_EXPORT void* ganviz_open_team(int threads, long numbers) { return new gv_team(threads, numbers); }
extern "C" GV_EXPORT void ganviz_close_team(void* team) {
  if (((gv_team*)team)->is_here()) delete (gv_team*)team;
}
