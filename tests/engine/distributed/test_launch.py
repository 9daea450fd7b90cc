from ganviz.engine.distributed.launch import Launch

SAID = {"RANK": "3", "WORLD_SIZE": "8", "LOCAL_RANK": "1", "LOCAL_WORLD_SIZE": "2", "TORCHELASTIC_RESTART_COUNT": "2",
        "TORCHELASTIC_RUN_ID": "none", "TORCHELASTIC_ERROR_FILE": "/tmp/elastic_a/none_b/attempt_2/1/error.json"}


def test_what_torchrun_says_is_read():
    launch = Launch.of_process(SAID)
    assert (launch.rank, launch.count, launch.local_rank, launch.local_count, launch.attempt) == (3, 8, 1, 2, 2)
    assert not launch.is_first
    assert not launch.is_first_here


def test_without_torchrun_there_is_no_launch():
    assert Launch.of_process({}) is None
    assert Launch.of_process({"RANK": "0", "WORLD_SIZE": "2"}) is None  # of some other launcher
    assert Launch.of_process(SAID | {"RANK": "first"}) is None


def test_all_attempts_of_a_call_are_one_job_and_other_calls_are_others():
    job = Launch.of_process(SAID).job
    again = SAID | {"TORCHELASTIC_RESTART_COUNT": "3", "RANK": "0", "LOCAL_RANK": "0",
                    "TORCHELASTIC_ERROR_FILE": "/tmp/elastic_a/none_b/attempt_3/0/error.json"}
    assert Launch.of_process(again).job == job
    later = SAID | {"TORCHELASTIC_ERROR_FILE": "/tmp/elastic_c/none_d/attempt_0/1/error.json"}
    assert Launch.of_process(later).job != job
    assert Launch.of_process(SAID | {"TORCHELASTIC_RUN_ID": "mine"}).job != job
