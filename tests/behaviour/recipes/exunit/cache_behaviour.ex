defmodule CacheBehaviour do
  @moduledoc """
  What a cache under a real GenServer does. Options: `module`; `get`, `put`, `put_async`, `delete`,
  `stats`, `size`, `clear`, the names of its functions (`delete_async` is a message); `capacity` and
  `interval`, the names of its start options; `cleanup`, the message that it sends to itself, and
  `force_cleanup`, the cast that does the same.
  """
  defmacro __using__(options) do
    quote bind_quoted: [options: options] do
      @module options[:module]
      @get options[:get]
      @put options[:put]
      @put_async options[:put_async]
      @delete options[:delete]
      @delete_message options[:delete_message]
      @stats options[:stats]
      @size options[:size]
      @clear options[:clear]
      @capacity options[:capacity]
      @interval options[:interval]
      @cleanup options[:cleanup]
      @force_cleanup options[:force_cleanup]

      # Started without a supervisor too, as an application without options would.
      defp start(options) do
        start_supervised!(%{id: @module, start: {@module, :start_link, [options]}})
      end

      defp get(key), do: apply(@module, @get, [key])
      defp put(key, value), do: apply(@module, @put, [key, value])
      defp put(key, value, seconds), do: apply(@module, @put, [key, value, seconds])
      defp stats, do: apply(@module, @stats, [])
      defp size, do: apply(@module, @size, [])

      test "it registers under its name, with and without options" do
        {:ok, pid} = apply(@module, :start_link, [])
        assert Process.whereis(@module) == pid
        assert size() === 0
        GenServer.stop(pid)
        assert is_pid(start(%{@capacity => 3}))
        assert size() === 0
      end

      test "it can be a child of a supervisor" do
        pid = start_supervised!({@module, %{@capacity => 3}})
        assert Process.whereis(@module) == pid
      end

      test "it stores, replaces and returns any value" do
        start(%{})
        assert put("a", 1) == :ok
        assert put("b", %{list: [1, 2]}, 60) == :ok
        assert get("a") == 1
        assert get("b") == %{list: [1, 2]}
        assert put("a", "two") == :ok
        assert get("a") == "two"
        assert size() === 2
      end

      test "hits and misses are counted" do
        start(%{})
        assert stats() == %{hits: 0, misses: 0, evictions: 0}
        put("a", 1)
        assert get("nothing") == nil
        get("a")
        get("a")
        assert stats() == %{hits: 2, misses: 1, evictions: 0}
      end

      test "what has expired is gone, and counts as a miss" do
        start(%{})
        put("old", 1, -1)
        put("new", 2, 100)
        assert size() === 2
        assert get("old") == nil
        assert size() === 1
        assert get("old") == nil
        assert get("new") == 2
        assert stats() == %{hits: 1, misses: 2, evictions: 0}
      end

      test "at capacity, what would expire first makes room" do
        start(%{@capacity => 3})
        put("late", 1, 300)
        put("soon", 2, 100)
        put("later", 3, 400)
        put("another", 4, 200)
        assert size() === 3
        assert get("soon") == nil
        assert get("late") == 1
        assert get("later") == 3
        assert get("another") == 4
        put("fifth", 5, 500)
        assert get("another") == nil
        assert stats().evictions === 2
      end

      test "at capacity, replacing a value evicts nothing" do
        start(%{@capacity => 2})
        put("a", 1, 100)
        put("b", 2, 200)
        put("a", 10, 300)
        assert size() === 2
        assert get("a") == 10
        assert get("b") == 2
        assert stats().evictions === 0
      end

      test "values are deleted" do
        start(%{})
        put("a", 1)
        assert apply(@module, @delete, ["a"]) === true
        assert apply(@module, @delete, ["a"]) === false
        assert get("a") == nil
        put("b", 2)
        GenServer.cast(@module, {@delete_message, "b"})
        assert get("b") == nil
        assert size() === 0
      end

      test "clearing forgets values and counts, and keeps the capacity" do
        start(%{@capacity => 1})
        put("a", 1)
        get("a")
        assert apply(@module, @clear, []) == :ok
        assert size() === 0
        assert stats() == %{hits: 0, misses: 0, evictions: 0}
        put("b", 1)
        put("c", 2)
        assert size() === 1
      end

      test "values are stored without waiting" do
        start(%{@capacity => 2})
        assert apply(@module, @put_async, ["a", 1]) == :ok
        assert apply(@module, @put_async, ["b", 2, 50]) == :ok
        assert get("a") == 1
        assert get("b") == 2
        assert apply(@module, @put_async, ["c", 3, 70]) == :ok
        assert size() === 2
        assert get("b") == nil
      end

      test "a forced cleanup removes what has expired and counts it" do
        start(%{})
        put("a", 1, -1)
        put("b", 2, -5)
        put("c", 3, 100)
        GenServer.cast(@module, @force_cleanup)
        assert size() === 1
        assert stats() == %{hits: 0, misses: 0, evictions: 2}
      end

      test "it cleans up by itself, again and again" do
        start(%{@interval => 10})

        for round <- 1..3 do
          put("a", 1, -1)
          assert eventually(fn -> size() == 0 end)
          assert stats().evictions === round
        end
      end

      test "its own message cleans up at once" do
        pid = start(%{})
        put("a", 1, -1)
        send(pid, @cleanup)
        assert size() === 0
      end

      test "unknown requests are answered or passed over, and change nothing" do
        pid = start(%{})
        put("a", 1)
        assert GenServer.call(@module, :what) == {:error, "Unknown request"}
        assert GenServer.call(@module, {:what, 1, 2}) == {:error, "Unknown request"}
        GenServer.cast(@module, :what)
        send(pid, :what)
        send(pid, {:what, 1})
        assert get("a") == 1
        assert Process.whereis(@module) == pid
      end

      defp eventually(condition, tries \\ 100) do
        cond do
          condition.() -> true
          tries == 0 -> false
          true -> Process.sleep(10) && eventually(condition, tries - 1)
        end
      end
    end
  end
end
