<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Add an own account</source>
        <translation>添加自有账号</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>账号在平台上的名字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Type the name of the account</source>
        <translation>先写账号名字</translation>
    </message>
</context>
<context>
    <name>AdminsPart</name>
    <message>
        <source>Add an admin</source>
        <translation>添加管理员</translation>
    </message>
    <message>
        <source>Admins</source>
        <translation>群管理员</translation>
    </message>
    <message>
        <source>Nobody yet. A core user as admin keeps a group alive.</source>
        <translation>还没有。请一位核心用户当管理员，群才活得久。</translation>
    </message>
    <message>
        <source>No admin any more</source>
        <translation>不再担任管理员</translation>
    </message>
</context>
<context>
    <name>AlignPart</name>
    <message>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>顶对齐</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>底对齐</translation>
    </message>
    <message>
        <source>Even gaps, left to right</source>
        <translation>水平等距</translation>
    </message>
    <message>
        <source>Even gaps, top to bottom</source>
        <translation>垂直等距</translation>
    </message>
    <message>
        <source>Same size</source>
        <translation>等大小</translation>
    </message>
    <message>
        <source>Align on the sheet</source>
        <translation>对齐画布</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
</context>
<context>
    <name>AssignForm</name>
    <message>
        <source>Use now</source>
        <translation>立即启用</translation>
    </message>
    <message>
        <source>Put in line</source>
        <translation>设为备用</translation>
    </message>
    <message>
        <source>Only keep</source>
        <translation>只留存</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>in use already</source>
        <translation>已在使用</translation>
    </message>
    <message>
        <source>in line already</source>
        <translation>已在备用</translation>
    </message>
    <message>
        <source>had it before</source>
        <translation>以前用过</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put onto the shelf</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>Whose codes are these?</source>
        <translation>这些码是哪个群的？</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>没有对应的群</translation>
    </message>
    <message>
        <source>does not expire by itself</source>
        <translation>不会自动失效</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>怎么用</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>no group yet</source>
        <translation>还没选群</translation>
    </message>
    <message>
        <source>No QR code was found in it</source>
        <translation>图里没找到二维码</translation>
    </message>
    <message>
        <source>{group} uses this code now.</source>
        <translation>这个码正在「{group}」使用。</translation>
    </message>
    <message>
        <source>{group} had this code before.</source>
        <translation>「{group}」以前用过这个码。</translation>
    </message>
    <message>
        <source>{group} has this code already: {how}.</source>
        <translation>「{group}」已经有这个码：{how}。</translation>
    </message>
    <message>
        <source>A card of a person: whoever scans it adds you first, then you let them in.</source>
        <translation>这是个人名片：对方扫码先加好友，再由你拉进群。</translation>
    </message>
    <message>
        <source>A payment code: nobody comes into a group by it.</source>
        <translation>这是收款码，扫了进不了群。</translation>
    </message>
    <message>
        <source>It opens {app}, but the group is on {platform}.</source>
        <translation>这是{app}的码，而群在{platform}。</translation>
    </message>
    <message>
        <source>Nothing could be read in it; the picture is kept as it is.</source>
        <translation>没有识别出内容，图片会原样留存。</translation>
    </message>
    <message>
        <source>The picture shows several codes; each is a line of the list.</source>
        <translation>图里有好几个码，每个码在列表里占一行。</translation>
    </message>
    <message>
        <source>Put 1 code onto the shelf</source>
        <translation>放入 1 个码</translation>
    </message>
    <message>
        <source>Put {count} codes onto the shelf</source>
        <translation>放入 {count} 个码</translation>
    </message>
    <message>
        <source>known by its code</source>
        <translation>按码内容认出</translation>
    </message>
    <message>
        <source>by the file name</source>
        <translation>按文件名认出</translation>
    </message>
    <message>
        <source>the group in hand</source>
        <translation>当前选中的群</translation>
    </message>
</context>
<context>
    <name>AvatarPart</name>
    <message>
        <source>Round</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Corner radius</source>
        <translation>圆角</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>描边圈</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ground of the initial</source>
        <translation>首字底色</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>首字颜色</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>头像</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>粗细</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message numerus="yes">
        <source>Backed up and read back: %n member(s)</source>
        <translation>
            <numerusform>已备份并读回验证：%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet; the first is made within half an hour</source>
        <translation>还没有备份，半小时内会做第一份</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Read it whole</source>
        <translation>完整读一遍</translation>
    </message>
    <message>
        <source>The backup is whole and can be restored</source>
        <translation>这份备份完整，可以恢复</translation>
    </message>
</context>
<context>
    <name>BatchDrawer</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Batch export</source>
        <translation>批量导出</translation>
    </message>
    <message>
        <source>one code each, so you can log who invited whom</source>
        <translation>每人一个邀请码，能看出是谁邀请的</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>自 {when}</translation>
    </message>
    <message>
        <source>Changed the names of files</source>
        <translation>已修改文件命名</translation>
    </message>
    <message>
        <source>Folder of the posters</source>
        <translation>海报存放的文件夹</translation>
    </message>
    <message>
        <source>Cards across and down: 1 to 20 each; bleed: 0 to 20 mm</source>
        <translation>横排、竖排各填 1–20 张，出血填 0–20 毫米</translation>
    </message>
    <message>
        <source>A segment</source>
        <translation>某个分群</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>某个群</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>某个标签</translation>
    </message>
    <message>
        <source>Exported {count} posters</source>
        <translation>已导出 {count} 张海报</translation>
    </message>
    <message>
        <source>Exported {count} posters, {n} not written</source>
        <translation>已导出 {count} 张海报，{n} 张未写出</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stopped; {count} posters are written</source>
        <translation>已停止，写出了 {count} 张海报</translation>
    </message>
    <message>
        <source>Look at {n}</source>
        <translation>待看 {n}</translation>
    </message>
</context>
<context>
    <name>BatchSettings</name>
    <message>
        <source>PDF, one each</source>
        <translation>PDF，每人一份</translation>
    </message>
    <message>
        <source>PDF, one file</source>
        <translation>PDF，合成一份</translation>
    </message>
    <message>
        <source>Card sheets</source>
        <translation>拼版卡片</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Only changed</source>
        <translation>仅导出变化的</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件命名</translation>
    </message>
</context>
<context>
    <name>BatchSide</name>
    <message>
        <source>read back, exact</source>
        <translation>回读无误</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>需要看一眼</translation>
    </message>
    <message>
        <source>not readable, not written</source>
        <translation>识别不了，未写出</translation>
    </message>
    <message>
        <source>Mend in the template</source>
        <translation>去模板里修</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>posters</source>
        <translation>张海报</translation>
    </message>
    <message>
        <source>Every code is read back before its file is written.</source>
        <translation>每个二维码都先回读，无误才写出文件。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>开始导出</translation>
    </message>
    <message>
        <source>Another batch</source>
        <translation>再导一批</translation>
    </message>
    <message>
        <source>stopped; what is written stays</source>
        <translation>已暂停，写好的都保留</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>/ {total}</translation>
    </message>
    <message>
        <source>written and scanned</source>
        <translation>已写出并回读</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hold characters no font has: show</source>
        <translation>
            <numerusform>%n 个名字里有字体缺的字：查看</numerusform>
        </translation>
    </message>
    <message>
        <source>written and scanned, {time} left</source>
        <translation>已写出并回读，还剩 {time}</translation>
    </message>
    <message>
        <source>written in {time}</source>
        <translation>用时 {time}</translation>
    </message>
    <message>
        <source>there, {n} of them unchanged</source>
        <translation>已齐，其中 {n} 张没有变化</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Drop to take it out of its class</source>
        <translation>放到这里，移出分类</translation>
    </message>
    <message>
        <source>Drop to mark as {name}</source>
        <translation>放到这里，归为「{name}」</translation>
    </message>
</context>
<context>
    <name>BoxPart</name>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>CalendarDeeds</name>
    <message>
        <source>{title} copied to the drafts</source>
        <translation>《{title}》已复制到草稿</translation>
    </message>
    <message>
        <source>{title} has no day now</source>
        <translation>《{title}》已移回草稿</translation>
    </message>
    <message>
        <source>Copied {title} to {when}</source>
        <translation>《{title}》已复制到 {when}</translation>
    </message>
    <message>
        <source>Moved {title} to {when}</source>
        <translation>《{title}》已移到 {when}</translation>
    </message>
    <message>
        <source>{title} is in the bin</source>
        <translation>《{title}》已移入回收站</translation>
    </message>
    <message>
        <source>Draft made for {slot}</source>
        <translation>已为“{slot}”建好草稿</translation>
    </message>
    <message>
        <source>1 image added</source>
        <translation>已添加 1 张图</translation>
    </message>
    <message>
        <source>{count} images added</source>
        <translation>已添加 {count} 张图</translation>
    </message>
    <message>
        <source>1 image removed</source>
        <translation>已移除 1 张图</translation>
    </message>
    <message>
        <source>Added the account {name}</source>
        <translation>已添加账号 {name}</translation>
    </message>
    <message>
        <source>Added the slot {name}</source>
        <translation>已添加档位“{name}”</translation>
    </message>
    <message>
        <source>Removed the slot {name}</source>
        <translation>已移除档位“{name}”</translation>
    </message>
    <message>
        <source>Export {month}</source>
        <translation>导出 {month}</translation>
    </message>
    <message>
        <source>calendar {month}</source>
        <translation>排期 {month}</translation>
    </message>
    <message>
        <source>Wrote {count} entries to {file}</source>
        <translation>已写入 {count} 条：{file}</translation>
    </message>
    <message>
        <source>Wrote 1 entry to {file}</source>
        <translation>已写入 1 条：{file}</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>查看文件</translation>
    </message>
</context>
<context>
    <name>CalendarFilters</name>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>{count} posts</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>{posted} posted, {ready} ready, {drafts} drafts</source>
        <translation>已发 {posted}，待发 {ready}，草稿 {drafts}</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} 条晚了</translation>
    </message>
    <message>
        <source>{count} slots open this week</source>
        <translation>本周还有 {count} 个空档</translation>
    </message>
    <message>
        <source>1 slot open this week</source>
        <translation>本周还有 1 个空档</translation>
    </message>
    <message>
        <source>Lunar dates</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Festivals, solar terms</source>
        <translation>节日、节气</translation>
    </message>
    <message>
        <source>Offline events</source>
        <translation>线下活动</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Before</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>After</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cut the post</source>
        <translation>剪切内容</translation>
    </message>
    <message>
        <source>Copy the post</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Put it on the chosen day</source>
        <translation>放到选中的日子</translation>
    </message>
    <message>
        <source>Paste an image into the post</source>
        <translation>把图片粘贴到内容里</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建内容</translation>
    </message>
    <message>
        <source>Daily slots</source>
        <translation>每日档位</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Export as {kind}</source>
        <translation>导出为 {kind}</translation>
    </message>
    <message>
        <source>Choose a day and press V</source>
        <translation>选好日子，再按 V</translation>
    </message>
    <message>
        <source>Choose a day and press V to copy it there</source>
        <translation>选好日子，再按 V 复制过去</translation>
    </message>
    <message>
        <source>Drafts {count}</source>
        <translation>草稿 {count}</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>MMMM</source>
        <translation>M 月</translation>
    </message>
    <message>
        <source>{first} to {last} {month}</source>
        <translation>{month} {first} 日至 {last} 日</translation>
    </message>
    <message>
        <source>{first} {month} to {last} {next_month}</source>
        <translation>{month} {first} 日至 {next_month} {last} 日</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>PDF, a page a month</source>
        <translation>PDF，每月一页</translation>
    </message>
    <message>
        <source>Image of the month</source>
        <translation>月历图片</translation>
    </message>
    <message>
        <source>Excel table</source>
        <translation>Excel 表格</translation>
    </message>
</context>
<context>
    <name>CanvasFoot</name>
    <message>
        <source>Show at 100 %</source>
        <translation>按 100% 显示</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Preview as somebody else</source>
        <translation>换个成员预览</translation>
    </message>
    <message>
        <source>Previous member</source>
        <translation>上一位成员</translation>
    </message>
    <message>
        <source>Next member</source>
        <translation>下一位成员</translation>
    </message>
    <message>
        <source>Preview without a member</source>
        <translation>不带成员预览</translation>
    </message>
    <message>
        <source>Preview as {name}, {at} of {total}</source>
        <translation>以 {name} 预览，第 {at} / {total} 位</translation>
    </message>
    <message>
        <source>Preview as {name}</source>
        <translation>以 {name} 预览</translation>
    </message>
</context>
<context>
    <name>CarriersPart</name>
    <message>
        <source>Posters that carry it</source>
        <translation>用到它的海报</translation>
    </message>
    <message>
        <source>No poster was made for this group yet.</source>
        <translation>还没有为这个群做过海报。</translation>
    </message>
    <message>
        <source>First paste a new code or use the next; then write them again.</source>
        <translation>先粘贴新码或启用备用码，再重新导出海报。</translation>
    </message>
    <message>
        <source>Write 1 again</source>
        <translation>重新导出 1 批</translation>
    </message>
    <message>
        <source>Write {count} again</source>
        <translation>重新导出 {count} 批</translation>
    </message>
    <message>
        <source>The folder {name} is gone</source>
        <translation>文件夹 {name} 不在了</translation>
    </message>
</context>
<context>
    <name>ChaseDeeds</name>
    <message>
        <source>Copied portion {no}: 1 name</source>
        <translation>已复制第 {no} 段，1 个名字</translation>
    </message>
    <message>
        <source>Copied portion {no}: {count} names</source>
        <translation>已复制第 {no} 段，{count} 个名字</translation>
    </message>
    <message>
        <source>Portion {no} is posted</source>
        <translation>第 {no} 段已发</translation>
    </message>
    <message>
        <source>{count} people are reminded</source>
        <translation>{count} 人记为已催</translation>
    </message>
    <message>
        <source>Put on Today until they have</source>
        <translation>放到今天，催齐为止</translation>
    </message>
    <message>
        <source>Save as a segment</source>
        <translation>存为分群</translation>
    </message>
    <message>
        <source>Saved as the segment {name}</source>
        <translation>已存为分群“{name}”</translation>
    </message>
    <message>
        <source>1 person stands on Today</source>
        <translation>今天里有 1 人待催</translation>
    </message>
    <message>
        <source>{count} people stand on Today</source>
        <translation>今天里有 {count} 人待催</translation>
    </message>
    <message>
        <source>Export {count} people</source>
        <translation>导出 {count} 人</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>not yet {topic} {group}</source>
        <translation>还没有 {topic} {group}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Exported 1 person to {file}</source>
        <translation>1 人已导出到 {file}</translation>
    </message>
    <message>
        <source>Exported {count} people to {file}</source>
        <translation>{count} 人已导出到 {file}</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>打开位置</translation>
    </message>
</context>
<context>
    <name>ChaseRow</name>
    <message>
        <source>Who has not</source>
        <translation>谁还没有</translation>
    </message>
    <message>
        <source>{group} · {missing} of {count} still missing</source>
        <translation>{group} · {count} 人里还差 {missing} 人</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再查一次</translation>
    </message>
    <message>
        <source>Done, chase no more</source>
        <translation>好了，不用再催</translation>
    </message>
</context>
<context>
    <name>ChaseSection</name>
    <message>
        <source>Still missing</source>
        <translation>还没催齐</translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>reads the file, its links, figures and pictures, and the newest backup</source>
        <translation>会读一遍文件、关联、统计数字、图片和最近一份备份</translation>
    </message>
    <message>
        <source>Check the desk</source>
        <translation>检查工作台</translation>
    </message>
    <message>
        <source>A backup is made first; nothing is deleted</source>
        <translation>会先备份；什么都不会删除</translation>
    </message>
    <message>
        <source>Mending the desk; editing waits</source>
        <translation>正在修复工作台，稍等就能编辑</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>No faults found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>The file itself is damaged. Restore a backup, or save what can still be read: opsdesk check --rescue FOLDER</source>
        <translation>文件本身已损坏。请恢复一份备份，或用 opsdesk check --rescue 文件夹 抢救还能读出的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name something that is not there</source>
        <translation>
            <numerusform>%n 条记录指向的内容已不在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures of %n member(s) or groups are out of date</source>
        <translation>
            <numerusform>%n 位成员或群的统计数字没有更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are gone or damaged</source>
        <translation>
            <numerusform>%n 张图片不见了或已损坏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the picture folder belong to nothing</source>
        <translation>
            <numerusform>图片文件夹里有 %n 个无主文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) cannot be read</source>
        <translation>
            <numerusform>%n 份备份读不出来</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassMark</name>
    <message>
        <source>Logs {kind}; click for another</source>
        <translation>记为{kind}，点一下换一种</translation>
    </message>
</context>
<context>
    <name>CodeContent</name>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Drawn anew from the code of the group on the poster, so that it is sharp.</source>
        <translation>按海报上那个群的群码重新画一个，所以始终清晰。</translation>
    </message>
    <message>
        <source>A day as 2026-09-25, or with the hour as 2026-09-25 19:30.</source>
        <translation>日期写成 2026-09-25，带时间写成 2026-09-25 19:30。</translation>
    </message>
    <message>
        <source>Without a password the network is open.</source>
        <translation>不填密码就是开放网络。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Write it as 2026-09-25 19:30</source>
        <translation>请写成 2026-09-25 19:30</translation>
    </message>
    <message>
        <source>Without this there is no code</source>
        <translation>这一项不填就生成不了二维码</translation>
    </message>
</context>
<context>
    <name>CodeDeeds</name>
    <message>
        <source>The next code is in use</source>
        <translation>已启用备用码</translation>
    </message>
    <message>
        <source>The code is in use now</source>
        <translation>已启用这个群码</translation>
    </message>
    <message>
        <source>Put the code in line</source>
        <translation>已设为备用</translation>
    </message>
    <message>
        <source>Took the code out of the line</source>
        <translation>已移出备用</translation>
    </message>
    <message>
        <source>The code is in use no longer</source>
        <translation>已停用这个群码</translation>
    </message>
    <message>
        <source>Changed the order of the line</source>
        <translation>已调整备用顺序</translation>
    </message>
    <message>
        <source>Copied the code picture</source>
        <translation>已复制群码图片</translation>
    </message>
    <message>
        <source>The picture is gone from the desk folder; paste the code again</source>
        <translation>图片已不在工作台文件夹里；请重新粘贴群码</translation>
    </message>
    <message>
        <source>Its picture is gone from the desk folder; copied the code drawn anew</source>
        <translation>原图已不在工作台文件夹里；已按内容重画并复制</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>立即启用</translation>
    </message>
    <message>
        <source>Say when it dies…</source>
        <translation>填写失效时间…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Take out of the line</source>
        <translation>移出备用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Put in line</source>
        <translation>设为备用</translation>
    </message>
    <message>
        <source>The code does not expire by itself</source>
        <translation>群码不会自动失效</translation>
    </message>
    <message>
        <source>The code dies {when}</source>
        <translation>群码失效时间：{when}</translation>
    </message>
</context>
<context>
    <name>CodePart</name>
    <message>
        <source>Say when the code dies</source>
        <translation>填写失效时间</translation>
    </message>
    <message>
        <source>Paste new</source>
        <translation>粘贴新码</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>over {seats}: invite one by one</source>
        <translation>满 {seats} 人，只能逐个邀请</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>还没有群码</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Code has</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Code dies</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>any number of seats</source>
        <translation>人数不限</translation>
    </message>
    <message>
        <source>no seat left</source>
        <translation>没有空位了</translation>
    </message>
    <message>
        <source>1 seat left</source>
        <translation>还剩 1 个位置</translation>
    </message>
    <message>
        <source>{count} seats left</source>
        <translation>还剩 {count} 个位置</translation>
    </message>
    <message>
        <source>Show it on the code shelf</source>
        <translation>在群码页查看</translation>
    </message>
    <message>
        <source>Use next</source>
        <translation>启用下一个</translation>
    </message>
    <message>
        <source>{count} in line</source>
        <translation>{count} 个备用</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Paste as the next in line</source>
        <translation>粘贴为备用码</translation>
    </message>
    <message>
        <source>Next in line from a file…</source>
        <translation>从文件添加备用码…</translation>
    </message>
    <message>
        <source>L, 7 %</source>
        <translation>L，7%</translation>
    </message>
    <message>
        <source>M, 15 %</source>
        <translation>M，15%</translation>
    </message>
    <message>
        <source>Q, 25 %</source>
        <translation>Q，25%</translation>
    </message>
    <message>
        <source>H, 30 %</source>
        <translation>H，30%</translation>
    </message>
    <message>
        <source>modules</source>
        <translation>码元</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>码色</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>On a plate of paper</source>
        <translation>带底板</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>圆角</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>码点圆度</translation>
    </message>
    <message>
        <source>Error level</source>
        <translation>纠错等级</translation>
    </message>
    <message>
        <source>Quiet zone</source>
        <translation>留白</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不放</translation>
    </message>
    <message>
        <source>The member&apos;s avatar</source>
        <translation>成员头像</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Of the width</source>
        <translation>占宽度</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>中间放</translation>
    </message>
    <message>
        <source>Points to the group {name}</source>
        <translation>扫码进 {name}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>No group with a code is chosen</source>
        <translation>还没选有群码的群</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>去选一个</translation>
    </message>
    <message>
        <source>Points to {url}</source>
        <translation>扫码打开 {url}</translation>
    </message>
    <message>
        <source>Contrast {ratio} : 1; a code needs 3 : 1, dark on light</source>
        <translation>对比度只有 {ratio}:1，二维码至少要 3:1，深色码配浅色底</translation>
    </message>
    <message>
        <source>What stands in the middle needs level Q or H</source>
        <translation>中间放东西时，纠错等级要用 Q 或 H</translation>
    </message>
    <message>
        <source>At most 25 % of the width may be hidden</source>
        <translation>中间最多占宽度的 25%</translation>
    </message>
</context>
<context>
    <name>CodeRows</name>
    <message>
        <source>Move forward</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>往后移</translation>
    </message>
</context>
<context>
    <name>CodeSearch</name>
    <message>
        <source>code {code}</source>
        <translation>邀请码 {code}</translation>
    </message>
</context>
<context>
    <name>CodeSection</name>
    <message>
        <source>Group QR codes</source>
        <translation>群二维码</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 个要处理</translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation>{count} 个要处理</translation>
    </message>
    <message>
        <source>No code expires in the next 3 days</source>
        <translation>3 天内没有群码失效</translation>
    </message>
    <message>
        <source>Use next</source>
        <translation>换下一个</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
</context>
<context>
    <name>CodeShelf</name>
    <message>
        <source>Drop code pictures here. Each is read, its group is found, and the old ones are kept.</source>
        <translation>把群码图片拖到这里：逐张识别、自动找到对应的群，旧码都会留存。</translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Good for now</source>
        <translation>暂时无忧</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>还没有群码</translation>
    </message>
    <message>
        <source>QR expiring</source>
        <translation>群码将失效</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>快满员</translation>
    </message>
    <message>
        <source>No next code</source>
        <translation>缺备用码</translation>
    </message>
    <message>
        <source>Posters to write again</source>
        <translation>海报要重导</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>name</source>
        <translation>群名</translation>
    </message>
    <message>
        <source>seats left</source>
        <translation>剩余名额</translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>还没有群码</translation>
    </message>
    <message>
        <source>picture not readable</source>
        <translation>图片识别不出</translation>
    </message>
    <message>
        <source>died {when}</source>
        <translation>{when} 已失效</translation>
    </message>
    <message>
        <source>dies {when}</source>
        <translation>{when} 失效</translation>
    </message>
    <message>
        <source>{days} days, {day}</source>
        <translation>还有 {days} 天，{day}</translation>
    </message>
    <message>
        <source>link, does not expire</source>
        <translation>链接，不会自动失效</translation>
    </message>
    <message>
        <source>does not expire by itself</source>
        <translation>不会自动失效</translation>
    </message>
    <message>
        <source>scanning stopped at {seats}</source>
        <translation>满 {seats} 人，已不能扫码</translation>
    </message>
    <message>
        <source>group is full</source>
        <translation>群已满员</translation>
    </message>
    <message>
        <source>scan stops at {seats}</source>
        <translation>满 {seats} 人将不能扫码</translation>
    </message>
    <message>
        <source>{count} seats, full today</source>
        <translation>剩 {count} 个名额，今天满</translation>
    </message>
    <message>
        <source>{count} seats, full {day}</source>
        <translation>剩 {count} 个名额，{day}满</translation>
    </message>
    <message>
        <source>on {weekday}</source>
        <translation>{weekday}</translation>
    </message>
    <message>
        <source>1 seat left</source>
        <translation>剩 1 个名额</translation>
    </message>
    <message>
        <source>{count} seats left</source>
        <translation>剩 {count} 个名额</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>nobody can scan it any more</source>
        <translation>已经扫不了了</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还剩 {span}</translation>
    </message>
    <message>
        <source>1 day {hours} h</source>
        <translation>1 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{days} days {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{count} members, no limit</source>
        <translation>{count} 人，不限人数</translation>
    </message>
    <message>
        <source>no seat left to scan into</source>
        <translation>没有可扫码进群的名额</translation>
    </message>
    <message>
        <source>{seats}, {rate} join a day</source>
        <translation>{seats}，每天进 {rate} 人</translation>
    </message>
    <message>
        <source>no need</source>
        <translation>无需备用</translation>
    </message>
    <message>
        <source>no next</source>
        <translation>没有备用</translation>
    </message>
    <message>
        <source>{group} next</source>
        <translation>下一个：{group}</translation>
    </message>
    <message>
        <source>{count} in line</source>
        <translation>{count} 个备用</translation>
    </message>
    <message>
        <source>no poster</source>
        <translation>没有海报</translation>
    </message>
    <message>
        <source>1 poster</source>
        <translation>1 批海报</translation>
    </message>
    <message>
        <source>{count} posters</source>
        <translation>{count} 批海报</translation>
    </message>
    <message>
        <source>{name} card</source>
        <translation>{name} 的名片</translation>
    </message>
    <message>
        <source>Picture without a code</source>
        <translation>没有码的图片</translation>
    </message>
    <message>
        <source>{members} of {seats}, takes over when full</source>
        <translation>{members} / {seats} 人，满员后接上</translation>
    </message>
    <message>
        <source>{members} members, takes over when full</source>
        <translation>{members} 人，满员后接上</translation>
    </message>
    <message>
        <source>adds you first, then by hand</source>
        <translation>先加好友，再手动拉群</translation>
    </message>
    <message>
        <source>1 copy, {day}</source>
        <translation>1 张，{day}</translation>
    </message>
    <message>
        <source>{count} copies, {day}</source>
        <translation>{count} 张，{day}</translation>
    </message>
    <message>
        <source>own link, safe</source>
        <translation>用自己的链接，不受影响</translation>
    </message>
    <message>
        <source>prints the code before this one</source>
        <translation>印的是换下来的旧码</translation>
    </message>
    <message>
        <source>prints this code</source>
        <translation>印了这个码</translation>
    </message>
    <message>
        <source>all {count} print this code</source>
        <translation>{count} 张都印了这个码</translation>
    </message>
    <message>
        <source>{prints} of {count} print this code</source>
        <translation>{count} 张里有 {prints} 张印了这个码</translation>
    </message>
</context>
<context>
    <name>CodesPlace</name>
    <message>
        <source>Read folder…</source>
        <translation>识别文件夹…</translation>
    </message>
    <message>
        <source>Paste code</source>
        <translation>粘贴群码</translation>
    </message>
    <message>
        <source>codes of 1 open group</source>
        <translation>1 个群的群码</translation>
    </message>
    <message>
        <source>codes of {count} open groups</source>
        <translation>{count} 个群的群码</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>1 code</source>
        <translation>1 个群码</translation>
    </message>
    <message>
        <source>{total} codes</source>
        <translation>{total} 个群码</translation>
    </message>
    <message>
        <source>{codes}, {count} die within {days} days</source>
        <translation>{codes}，{count} 个 {days} 天内失效</translation>
    </message>
    <message>
        <source>every picture was read back</source>
        <translation>图片都能识别</translation>
    </message>
    <message>
        <source>every picture was read back, {count} unreadable</source>
        <translation>图片逐张识别过，{count} 张识别不出</translation>
    </message>
    <message>
        <source>1 poster prints a dying or old code</source>
        <translation>1 批海报印着将失效或已换下的码</translation>
    </message>
    <message>
        <source>{count} posters print a dying or old code</source>
        <translation>{count} 批海报印着将失效或已换下的码</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>群码</translation>
    </message>
    <message>
        <source>Read a folder of code pictures</source>
        <translation>识别一个文件夹里的群码图片</translation>
    </message>
    <message>
        <source>With {group}</source>
        <translation>对「{group}」</translation>
    </message>
    <message>
        <source>Paste a code</source>
        <translation>粘贴群码</translation>
    </message>
    <message>
        <source>Paste as the next in line</source>
        <translation>粘贴为备用码</translation>
    </message>
    <message>
        <source>Copy the code picture</source>
        <translation>复制群码图片</translation>
    </message>
    <message>
        <source>Use the next code</source>
        <translation>启用备用码</translation>
    </message>
    <message>
        <source>Write its posters again</source>
        <translation>重新导出它的海报</translation>
    </message>
</context>
<context>
    <name>CodesView</name>
    <message>
        <source>Group</source>
        <translation>群名</translation>
    </message>
    <message>
        <source>ring: time left of 7 days</source>
        <translation>圆环：7 天里剩余的时间</translation>
    </message>
    <message>
        <source>Show all codes</source>
        <translation>显示全部群码</translation>
    </message>
    <message>
        <source>No code fits</source>
        <translation>没有符合的群码</translation>
    </message>
    <message>
        <source>No group is running, so no code is needed</source>
        <translation>没有运营中的群，不需要群码</translation>
    </message>
    <message>
        <source>sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Add a group here</source>
        <translation>在这里新建群</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>{column} (no room now)</source>
        <translation>{column}（现在放不下）</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message>
        <source>Use</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>within</source>
        <translation>在…内</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>since</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>曾经</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Any touch</source>
        <translation>任意触点</translation>
    </message>
    <message>
        <source>2026-07 or 2026-07-15</source>
        <translation>2026-07 或 2026-07-15</translation>
    </message>
    <message>
        <source>in names, notes, tags</source>
        <translation>昵称、备注、标签里的文字</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>core and active members, the last 90 days</source>
        <translation>核心与活跃成员，近 90 天</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Gaps only</source>
        <translation>只看缺口</translation>
    </message>
    <message>
        <source>Log touch</source>
        <translation>记触点</translation>
    </message>
    <message>
        <source>give back a little more than they give you</source>
        <translation>回礼比收到的多一点点</translation>
    </message>
    <message>
        <source>Nobody is core or active yet</source>
        <translation>还没有核心或活跃成员</translation>
    </message>
    <message>
        <source>Star the people who matter; they stand here with what connects you.</source>
        <translation>给重要的人标星，他们和你的连接就会出现在这里。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) gave more</source>
        <translation>
            <numerusform>%n 位成员付出更多</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch logged with {name}</source>
        <translation>已记下与 {name} 的触点</translation>
    </message>
    <message>
        <source>Touches of 90 days</source>
        <translation>近 90 天触点</translation>
    </message>
    <message numerus="yes">
        <source>%n touch(es) in 90 days</source>
        <translation>
            <numerusform>近 90 天 %n 个触点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>{n} of %n core member(s)</source>
        <translation>
            <numerusform>%n 位核心中的 {n} 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Show report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>Something broke in OpsDesk</source>
        <translation>OpsDesk 出错了</translation>
    </message>
    <message>
        <source>What you saved is safe; the last step may be missing. If it happens again, close and reopen OpsDesk and send this report. It holds no names and no data of your members.</source>
        <translation>已保存的内容都在，最后一步可能没记上。如果再次出现，请关闭并重新打开 OpsDesk，并把这份报告发给我们。报告里没有姓名，也没有成员的任何资料。</translation>
    </message>
</context>
<context>
    <name>CurveChart</name>
    <message>
        <source>20 % of those who spoke made {share} of the talk</source>
        <translation>发言最多的 20 % 说了 {share} 的话</translation>
    </message>
    <message>
        <source>20 % of buyers made {share} of the sales</source>
        <translation>20 % 的买家贡献了 {share} 的销售</translation>
    </message>
    <message>
        <source>Neither orders nor talk were imported yet</source>
        <translation>还没有导入订单或聊天记录</translation>
    </message>
    <message>
        <source>(dashed)</source>
        <translation>（虚线）</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>DateForm</name>
    <message>
        <source>+ Birthday or another day</source>
        <translation>+ 生日或其他日子</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>DayDelegate</name>
    <message>
        <source>{slot}: open slot</source>
        <translation>{slot}：空档</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>text missing</source>
        <translation>缺文案</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写一条</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Import more</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Show members</source>
        <translation>查看成员</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>Export %n refused row(s)</source>
        <translation>
            <numerusform>导出 %n 行未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>already imported on {when}; nothing was changed</source>
        <translation>{when} 已导入过，没有改动</translation>
    </message>
    <message>
        <source>nothing new in it; nothing was changed</source>
        <translation>没有新内容，没有改动</translation>
    </message>
    <message>
        <source>{new} new, {updated} updated, {same} unchanged, {refused} refused</source>
        <translation>新增 {new}，更新 {updated}，无变化 {same}，未导入 {refused}</translation>
    </message>
</context>
<context>
    <name>DoubtPart</name>
    <message>
        <source>you decide</source>
        <translation>名字对得不准，你说了算</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>都是</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>May have signed</source>
        <translation>可能已经报了</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
</context>
<context>
    <name>DraftColumn</name>
    <message>
        <source>New draft</source>
        <translation>新建草稿</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Ideas without a day are kept here</source>
        <translation>还没定日子的想法放在这里</translation>
    </message>
    <message>
        <source>Drag a card onto a day. Hold Alt to copy it.</source>
        <translation>把卡片拖到某一天；按住 Alt 是复制。</translation>
    </message>
</context>
<context>
    <name>DuplicateView</name>
    <message>
        <source>May be the same {count}</source>
        <translation>可能是同一人 {count}</translation>
    </message>
    <message>
        <source>Recognised {count}</source>
        <translation>已认出 {count}</translation>
    </message>
    <message>
        <source>the first {count}; all of them are brought up to date</source>
        <translation>只列前 {count} 位，全部都会更新</translation>
    </message>
    <message>
        <source>by an account that only they have</source>
        <translation>凭本人独有的账号认出</translation>
    </message>
    <message>
        <source>a name is no proof: who is not decided comes in as somebody new</source>
        <translation>同名不等于同一人，不选就当新成员</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>All templates</source>
        <translation>全部模板</translation>
    </message>
    <message>
        <source>Copy A</source>
        <translation>A 版</translation>
    </message>
    <message>
        <source>Copy B</source>
        <translation>B 版</translation>
    </message>
    <message>
        <source>Copy in sight</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Batch export</source>
        <translation>批量导出</translation>
    </message>
    <message>
        <source>Draw a text (T)</source>
        <translation>画文字（T）</translation>
    </message>
    <message>
        <source>Draw a picture (I)</source>
        <translation>放图片（I）</translation>
    </message>
    <message>
        <source>Draw a code (Q)</source>
        <translation>画二维码（Q）</translation>
    </message>
    <message>
        <source>Draw a shape (R)</source>
        <translation>画形状（R）</translation>
    </message>
    <message>
        <source>Draw an avatar (A)</source>
        <translation>放头像（A）</translation>
    </message>
    <message>
        <source>Select (V)</source>
        <translation>选择（V）</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{size}, saved {time}</source>
        <translation>{size}，{time} 已保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>EditorKeys</name>
    <message>
        <source>Select every layer</source>
        <translation>选中全部图层</translation>
    </message>
    <message>
        <source>Copy layers</source>
        <translation>复制图层</translation>
    </message>
    <message>
        <source>Cut layers</source>
        <translation>剪切图层</translation>
    </message>
    <message>
        <source>Paste layers, a picture or a text</source>
        <translation>粘贴图层、图片或文字</translation>
    </message>
    <message>
        <source>Duplicate layers</source>
        <translation>再制图层</translation>
    </message>
    <message>
        <source>Remove layers</source>
        <translation>删除图层</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>移到最上</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>移到最下</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>Hide or show</source>
        <translation>隐藏或显示</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Arrow keys move by 1 px, with Shift by 10</source>
        <translation>方向键移动 1 像素，加 Shift 移动 10 像素</translation>
    </message>
    <message>
        <source>Tab goes through the layers, Enter writes one</source>
        <translation>Tab 逐个选图层，回车改文字</translation>
    </message>
    <message>
        <source>A double click cuts a picture, Enter ends the cut</source>
        <translation>双击图片裁剪，按回车结束</translation>
    </message>
    <message>
        <source>Space and drag pushes the sheet, Ctrl and wheel zooms</source>
        <translation>按住空格拖动画布，Ctrl 加滚轮缩放</translation>
    </message>
    <message>
        <source>Shift keeps the ratio, one axis or 15°; Alt does not snap</source>
        <translation>Shift 保持比例、走直线或按 15° 转，Alt 不吸附</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Draw a text</source>
        <translation>画文字</translation>
    </message>
    <message>
        <source>Draw a picture</source>
        <translation>放图片</translation>
    </message>
    <message>
        <source>Draw a code</source>
        <translation>画二维码</translation>
    </message>
    <message>
        <source>Draw a shape</source>
        <translation>画形状</translation>
    </message>
    <message>
        <source>Draw an avatar</source>
        <translation>放头像</translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message>
        <source>Scan check</source>
        <translation>扫码检查</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>多种</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 个图层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Plan event</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Autumn dinner</source>
        <translation>秋季晚餐</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Price a guest</source>
        <translation>每位费用</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Type a title</source>
        <translation>写个名称</translation>
    </message>
    <message>
        <source>An hour such as 18:00</source>
        <translation>填时间，如 18:00</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>{when} · {yes} coming, {unsure} unsure</source>
        <translation>{when} · {yes} 人来，{unsure} 人待定</translation>
    </message>
    <message>
        <source>{when} · {yes} coming</source>
        <translation>{when} · {yes} 人来</translation>
    </message>
    <message>
        <source>{when} · {count} invited</source>
        <translation>{when} · 已邀请 {count} 人</translation>
    </message>
    <message>
        <source>{when} · no place yet</source>
        <translation>{when} · 场地未定</translation>
    </message>
</context>
<context>
    <name>EventSection</name>
    <message>
        <source>Coming up</source>
        <translation>即将开始</translation>
    </message>
    <message>
        <source>No event in the next 14 days</source>
        <translation>14 天内没有活动</translation>
    </message>
</context>
<context>
    <name>EventSide</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>%n, kept in the desk folder</source>
        <translation>
            <numerusform>%n 张，存在工作台文件夹里</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>把照片拖到这里</translation>
    </message>
    <message>
        <source>Photo taken off</source>
        <translation>照片已移出</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用在哪</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>添加了 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>添加一项</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>花费合计</translation>
    </message>
    <message>
        <source>Guests paid</source>
        <translation>来宾已付</translation>
    </message>
    <message>
        <source>Your cost per guest</source>
        <translation>人均自付</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>去掉这一项</translation>
    </message>
    <message>
        <source>Cost added</source>
        <translation>已记一笔花费</translation>
    </message>
    <message>
        <source>Cost taken out</source>
        <translation>已去掉一笔花费</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose Follow up on a guest to be reminded</source>
        <translation>在来宾上右键选“明天回访”，到时会提醒</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>回访完成</translation>
    </message>
    <message>
        <source>Follow-up open again</source>
        <translation>回访重新打开</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制名单</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close event</source>
        <translation>结束活动</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>Those who met offline are the loyal ones: plan a dinner, tick who came, add the photos.</source>
        <translation>线下见过面的人最忠诚：约一顿饭，谁来了打个勾，把照片放进来。</translation>
    </message>
    <message>
        <source>Plan an event</source>
        <translation>安排活动</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Still expected</source>
        <translation>还会来</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Not coming</source>
        <translation>不来</translation>
    </message>
    <message>
        <source>Type a name, Enter checks in</source>
        <translation>输入名字，回车签到</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时来的</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message numerus="yes">
        <source>with %n they brought</source>
        <translation>
            <numerusform>另带 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not here: {name}</source>
        <translation>没到：{name}</translation>
    </message>
    <message>
        <source>Checked in: {name}</source>
        <translation>已签到：{name}</translation>
    </message>
    <message numerus="yes">
        <source>Invited %n member(s)</source>
        <translation>
            <numerusform>已邀请 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Follow up tomorrow</source>
        <translation>明天回访</translation>
    </message>
    <message>
        <source>Show member</source>
        <translation>查看成员</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n name(s)</source>
        <translation>
            <numerusform>已复制 %n 个名字</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned: {title}</source>
        <translation>已安排：{title}</translation>
    </message>
    <message>
        <source>Event open again</source>
        <translation>活动已重新打开</translation>
    </message>
    <message>
        <source>Event closed</source>
        <translation>活动已结束</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>即将到来</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>办过的</translation>
    </message>
    <message>
        <source>{a} events held, {b} visits</source>
        <translation>办过 {a} 场，到场 {b} 人次</translation>
    </message>
    <message>
        <source>{a} members met offline, {b} twice or more</source>
        <translation>线下见过 {a} 位，{b} 位两次以上</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Note on a guest</source>
        <translation>给来宾写备注</translation>
    </message>
</context>
<context>
    <name>FaceActs</name>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Take the picture off</source>
        <translation>去掉头像</translation>
    </message>
    <message>
        <source>Picture on posters</source>
        <translation>海报上的头像</translation>
    </message>
    <message>
        <source>Images ({endings})</source>
        <translation>图片（{endings}）</translation>
    </message>
    <message>
        <source>Picture set; posters use it</source>
        <translation>头像已设置，海报会用上</translation>
    </message>
    <message>
        <source>Picture taken off</source>
        <translation>已去掉头像</translation>
    </message>
</context>
<context>
    <name>FactsPart</name>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>group number, if it has one</source>
        <translation>有群号就填上</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>群号</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>no roster yet</source>
        <translation>还没有名单</translation>
    </message>
    <message>
        <source>none came or left in 30 d</source>
        <translation>30 天无进出</translation>
    </message>
    <message>
        <source>{moves} in 30 d</source>
        <translation>30 天 {moves}</translation>
    </message>
</context>
<context>
    <name>Fallbacks</name>
    <message>
        <source>nothing</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Without {field}</source>
        <translation>{field} 为空时用</translation>
    </message>
</context>
<context>
    <name>FieldDelegate</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>留空</translation>
    </message>
</context>
<context>
    <name>FileDelegate</name>
    <message>
        <source>reading it</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Name of the group</source>
        <translation>群名</translation>
    </message>
    <message>
        <source>Day of the list</source>
        <translation>名单日期</translation>
    </message>
    <message>
        <source>It lists everybody in the group</source>
        <translation>名单包含全群成员</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Dates such as 04/05/26</source>
        <translation>04/05/26 这类日期</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>名单日期</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>文件原样</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>先不读</translation>
    </message>
    <message>
        <source>day first: 4 May</source>
        <translation>日在前：5 月 4 日</translation>
    </message>
    <message>
        <source>month first: 5 April</source>
        <translation>月在前：4 月 5 日</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Not	Alt click</source>
        <translation>取反	Alt 点按</translation>
    </message>
    <message>
        <source>Or…	Shift click</source>
        <translation>或…	Shift 点按</translation>
    </message>
    <message>
        <source>Without “{condition}”</source>
        <translation>去掉“{condition}”</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>移除	Del</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Class of the group</source>
        <translation>群分类</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Segment by hand</source>
        <translation>手选分群</translation>
    </message>
    <message>
        <source>Runs a group</source>
        <translation>群管理员</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群时间</translation>
    </message>
    <message>
        <source>Left a group</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近触点</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>触点次数</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Came to events</source>
        <translation>参加活动</translation>
    </message>
    <message>
        <source>Number of groups</source>
        <translation>所在群数</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Not to mention</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Plain star</source>
        <translation>普通星标</translation>
    </message>
    <message>
        <source>Any star</source>
        <translation>任意星标</translation>
    </message>
</context>
<context>
    <name>FilterLineEdit</name>
    <message>
        <source>Conditions, such as: tier:active -tag:vip (spend&gt;=500 or joined&lt;30d)</source>
        <translation>写条件，例如：分层:活跃 -标签:老客户 (消费&gt;=500 或 入群&lt;30天)</translation>
    </message>
    <message>
        <source>Filter as a line</source>
        <translation>用一行文字筛选</translation>
    </message>
    <message>
        <source>See and type the filter as a line (F)</source>
        <translation>把筛选条件写成一行（F）</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source> and </source>
        <translation>且</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>({part})</source>
        <translation>（{part}）</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Starred core</source>
        <translation>星标核心</translation>
    </message>
    <message>
        <source>Group admins</source>
        <translation>群管理员</translation>
    </message>
    <message>
        <source>KOL</source>
        <translation>KOL</translation>
    </message>
    <message>
        <source>Owe them a return</source>
        <translation>欠回礼</translation>
    </message>
    <message>
        <source>Slipping away</source>
        <translation>即将流失</translation>
    </message>
    <message>
        <source>New this week</source>
        <translation>本周新人</translation>
    </message>
    <message>
        <source>Never touched</source>
        <translation>从未触达</translation>
    </message>
    <message>
        <source>Met offline</source>
        <translation>见过面</translation>
    </message>
    <message>
        <source>Left everywhere</source>
        <translation>已全部退群</translation>
    </message>
    <message>
        <source>Spent over {amount}</source>
        <translation>消费 {amount} 以上</translation>
    </message>
    <message>
        <source>Big spenders</source>
        <translation>高消费用户</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>birthday in</source>
        <translation>生日在</translation>
    </message>
    <message>
        <source>no birthday in</source>
        <translation>生日不在</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>无星标</translation>
    </message>
    <message>
        <source>has</source>
        <translation>有</translation>
    </message>
    <message>
        <source>has no</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>owed a return</source>
        <translation>欠回礼</translation>
    </message>
    <message>
        <source>owed nothing</source>
        <translation>不欠回礼</translation>
    </message>
    <message>
        <source>{what} at least</source>
        <translation>{what}至少</translation>
    </message>
    <message>
        <source>{what} at most</source>
        <translation>{what}至多</translation>
    </message>
    <message>
        <source>{what} under</source>
        <translation>{what}少于</translation>
    </message>
    <message>
        <source>{what} over</source>
        <translation>{what}多于</translation>
    </message>
    <message>
        <source>{kind} touches</source>
        <translation>{kind}触点</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>所在群</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>touches</source>
        <translation>触点</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>{kind} touch</source>
        <translation>{kind}触点</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>touch</source>
        <translation>触点</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>tier not</source>
        <translation>分层不是</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>star not</source>
        <translation>星标不是</translation>
    </message>
    <message>
        <source>on</source>
        <translation>在</translation>
    </message>
    <message>
        <source>not on</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>in</source>
        <translation>在</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>in class</source>
        <translation>群分类</translation>
    </message>
    <message>
        <source>not in class</source>
        <translation>群分类不是</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>without tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>in segment</source>
        <translation>在分群</translation>
    </message>
    <message>
        <source>not in segment</source>
        <translation>不在分群</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>without role</source>
        <translation>没有角色</translation>
    </message>
    <message>
        <source>without phone number</source>
        <translation>没有手机号</translation>
    </message>
    <message>
        <source>with phone number</source>
        <translation>有手机号</translation>
    </message>
    <message>
        <source>without remark</source>
        <translation>没有备注</translation>
    </message>
    <message>
        <source>with remark</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>不在任何群</translation>
    </message>
    <message>
        <source>in a group</source>
        <translation>在群里</translation>
    </message>
    <message>
        <source>never touched</source>
        <translation>从未触达</translation>
    </message>
    <message>
        <source>touched before</source>
        <translation>触达过</translation>
    </message>
    <message>
        <source>left a group</source>
        <translation>退过群</translation>
    </message>
    <message>
        <source>never left a group</source>
        <translation>没退过群</translation>
    </message>
    <message>
        <source>has spoken</source>
        <translation>发过言</translation>
    </message>
    <message>
        <source>never spoke</source>
        <translation>从未发言</translation>
    </message>
    <message>
        <source>runs a group</source>
        <translation>群管理员</translation>
    </message>
    <message>
        <source>runs no group</source>
        <translation>不是群管理员</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>最近触点</translation>
    </message>
    <message>
        <source>{what} before</source>
        <translation>{what}早于</translation>
    </message>
    <message>
        <source>not {what} before</source>
        <translation>{what}不早于</translation>
    </message>
    <message>
        <source>{what} since</source>
        <translation>{what}在</translation>
    </message>
    <message>
        <source>not {what} since</source>
        <translation>{what}不在</translation>
    </message>
    <message>
        <source>{what} within</source>
        <translation>{what}在</translation>
    </message>
    <message>
        <source>not {what} within</source>
        <translation>{what}不在</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天内</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy-MM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day} 及以后</translation>
    </message>
    <message>
        <source>has something not to mention</source>
        <translation>有忌讳</translation>
    </message>
    <message>
        <source>has nothing not to mention</source>
        <translation>没有忌讳</translation>
    </message>
    <message>
        <source>In several groups</source>
        <translation>在两个以上群</translation>
    </message>
</context>
<context>
    <name>FoundPart</name>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>{name}: decided by you</source>
        <translation>{name}：已由你确认</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>撤销确认</translation>
    </message>
    <message>
        <source>Another question tells who</source>
        <translation>换一道题认人</translation>
    </message>
    <message>
        <source>No question</source>
        <translation>都不用</translation>
    </message>
</context>
<context>
    <name>GroupActs</name>
    <message>
        <source>Put into a group</source>
        <translation>加入社群</translation>
    </message>
    <message>
        <source>Move from</source>
        <translation>移出自</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>记为已退群</translation>
    </message>
    <message>
        <source>Which group</source>
        <translation>选择社群</translation>
    </message>
</context>
<context>
    <name>GroupBoard</name>
    <message>
        <source>{count} members</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>no admin</source>
        <translation>无管理员</translation>
    </message>
    <message>
        <source>Has rules</source>
        <translation>有群规</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>还没有群规</translation>
    </message>
    <message>
        <source>Has a welcome</source>
        <translation>有欢迎语</translation>
    </message>
    <message>
        <source>No welcome yet</source>
        <translation>还没有欢迎语</translation>
    </message>
    <message>
        <source>Nobody runs this group</source>
        <translation>这个群没有管理员</translation>
    </message>
    <message>
        <source>Messages a day over the last 7 days: {days}</source>
        <translation>近 7 天每天消息数：{days}</translation>
    </message>
</context>
<context>
    <name>GroupDeeds</name>
    <message>
        <source>{group} is in {name} now</source>
        <translation>「{group}」已归入「{name}」</translation>
    </message>
    <message>
        <source>{group} is in no class now</source>
        <translation>「{group}」已移出分类</translation>
    </message>
    <message>
        <source>Renamed to {name}</source>
        <translation>已改名为「{name}」</translation>
    </message>
    <message>
        <source>The group is {state} now</source>
        <translation>群状态改为「{state}」</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Moved {group} to the bin</source>
        <translation>「{group}」已移到回收站</translation>
    </message>
    <message>
        <source>Removed the class {name}; its groups stay</source>
        <translation>已删除分类「{name}」，群都还在</translation>
    </message>
    <message>
        <source>Welcome message saved</source>
        <translation>欢迎语已保存</translation>
    </message>
    <message>
        <source>Rules saved</source>
        <translation>群规已保存</translation>
    </message>
    <message>
        <source>{name} is an admin now</source>
        <translation>{name} 已是管理员</translation>
    </message>
    <message>
        <source>{name} is no admin any more</source>
        <translation>{name} 不再是管理员</translation>
    </message>
    <message>
        <source>{name} is welcomed</source>
        <translation>已欢迎 {name}</translation>
    </message>
    <message>
        <source>{count} newcomers are welcomed</source>
        <translation>已欢迎 {count} 位新人</translation>
    </message>
    <message>
        <source>Added the class {name}</source>
        <translation>已新建分类「{name}」</translation>
    </message>
    <message>
        <source>Saved the class {name}</source>
        <translation>分类「{name}」已保存</translation>
    </message>
</context>
<context>
    <name>GroupFilters</name>
    <message>
        <source>Group or admin</source>
        <translation>群名或管理员</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>on</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>class</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运营中</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>GroupForms</name>
    <message>
        <source>New group</source>
        <translation>新群</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>as it is called in the chat app</source>
        <translation>和聊天软件里一样</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新分类</translation>
    </message>
    <message>
        <source>Edit the class</source>
        <translation>编辑分类</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>新建分类</translation>
    </message>
    <message>
        <source>Save class</source>
        <translation>保存分类</translation>
    </message>
    <message>
        <source>such as Seed users</source>
        <translation>如 种子用户</translation>
    </message>
    <message>
        <source>Spent over, {currency}</source>
        <translation>消费超过（{currency}）</translation>
    </message>
    <message>
        <source>Goes by</source>
        <translation>分类依据</translation>
    </message>
    <message>
        <source>When does the code die?</source>
        <translation>群码什么时候失效？</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The app writes it under the code: “valid until 24 Sep”.</source>
        <translation>聊天软件写在二维码下面：「该二维码 9 月 24 日前有效」。</translation>
    </message>
    <message>
        <source>Type a day, such as 9/24</source>
        <translation>填日期，如 9/24</translation>
    </message>
    <message>
        <source>Type a time, such as 10:20</source>
        <translation>填时间，如 10:20</translation>
    </message>
</context>
<context>
    <name>GroupHand</name>
    <message>
        <source>Go to a class and press Ctrl V to put it there</source>
        <translation>到目标分类按 Ctrl V 放下</translation>
    </message>
    <message>
        <source>New class…</source>
        <translation>新分类…</translation>
    </message>
    <message>
        <source>Edit the class…</source>
        <translation>编辑分类…</translation>
    </message>
    <message>
        <source>Remove the class</source>
        <translation>删除分类</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>since {month}</source>
        <translation>自 {month}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Move to a class…</source>
        <translation>调整分类…</translation>
    </message>
    <message>
        <source>Compare a roster…</source>
        <translation>比对名单…</translation>
    </message>
    <message>
        <source>Who has not…</source>
        <translation>谁还没有…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Compare a roster</source>
        <translation>比对名单</translation>
    </message>
    <message>
        <source>Choose a group to see its code and who runs it</source>
        <translation>选一个群，查看群码和管理员</translation>
    </message>
    <message>
        <source>Copied the welcome message</source>
        <translation>已复制欢迎语</translation>
    </message>
    <message>
        <source>Copied for {name}</source>
        <translation>已复制，欢迎 {name}</translation>
    </message>
    <message>
        <source>Copied for {count} newcomers</source>
        <translation>已复制，含 {count} 位新人</translation>
    </message>
    <message>
        <source>Mark as welcomed</source>
        <translation>标为已欢迎</translation>
    </message>
</context>
<context>
    <name>GroupRail</name>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>群分类</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新分类</translation>
    </message>
    <message>
        <source>Classes sort groups by spend, tasks or quality.</source>
        <translation>按消费、任务或质量给群分类。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 个群</translation>
    </message>
    <message>
        <source>{total} groups, {running} running</source>
        <translation>{total} 个群，运营中 {running}</translation>
    </message>
    <message>
        <source>{total} groups</source>
        <translation>{total} 个群</translation>
    </message>
    <message>
        <source>{used} seats used of {seats}</source>
        <translation>已用位置 {used} / {seats}</translation>
    </message>
    <message>
        <source>1 code dies in 7 days</source>
        <translation>1 个群码 7 天内失效</translation>
    </message>
    <message>
        <source>{count} codes die in 7 days</source>
        <translation>{count} 个群码 7 天内失效</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Name</source>
        <translation>群名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Joined 30 d</source>
        <translation>30 天进群</translation>
    </message>
    <message>
        <source>Left 30 d</source>
        <translation>30 天退群</translation>
    </message>
    <message>
        <source>Admins</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>群码</translation>
    </message>
    <message>
        <source>Last roster</source>
        <translation>最近名单</translation>
    </message>
</context>
<context>
    <name>GroupTexts</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Welcome message</source>
        <translation>欢迎语</translation>
    </message>
    <message>
        <source>What newcomers read first: who you are, the rules, a first task</source>
        <translation>新人最先看到的话：你是谁、群规、第一个小任务</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>群规</translation>
    </message>
    <message>
        <source>One rule a line</source>
        <translation>一行一条</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>一行一条</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>筹备</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>满员</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>First users</source>
        <translation>种子用户</translation>
    </message>
    <message>
        <source>What they spend</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>A task done</source>
        <translation>完成任务</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>My own rule</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>first users</source>
        <translation>首批用户</translation>
    </message>
    <message>
        <source>by spend</source>
        <translation>按消费</translation>
    </message>
    <message>
        <source>a task done</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>by quality</source>
        <translation>按质量</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>WeChat group code</source>
        <translation>微信群码</translation>
    </message>
    <message>
        <source>WeChat card of a person</source>
        <translation>微信个人名片码</translation>
    </message>
    <message>
        <source>WeChat official account</source>
        <translation>公众号码</translation>
    </message>
    <message>
        <source>WeCom code</source>
        <translation>企业微信码</translation>
    </message>
    <message>
        <source>WeCom card of a person</source>
        <translation>企业微信个人名片</translation>
    </message>
    <message>
        <source>QQ group code</source>
        <translation>QQ 群码</translation>
    </message>
    <message>
        <source>Weibo code</source>
        <translation>微博码</translation>
    </message>
    <message>
        <source>Douyin code</source>
        <translation>抖音码</translation>
    </message>
    <message>
        <source>Xiaohongshu code</source>
        <translation>小红书码</translation>
    </message>
    <message>
        <source>Telegram link</source>
        <translation>Telegram 链接</translation>
    </message>
    <message>
        <source>Discord invite</source>
        <translation>Discord 邀请</translation>
    </message>
    <message>
        <source>WhatsApp invite</source>
        <translation>WhatsApp 邀请</translation>
    </message>
    <message>
        <source>WhatsApp card of a person</source>
        <translation>WhatsApp 个人名片</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>收款码</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Code dying</source>
        <translation>群码将失效</translation>
    </message>
    <message>
        <source>Code dies in 7 days</source>
        <translation>群码 7 天内失效</translation>
    </message>
    <message>
        <source>No admin</source>
        <translation>无管理员</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>无群规</translation>
    </message>
    <message>
        <source>No welcome</source>
        <translation>无欢迎语</translation>
    </message>
    <message>
        <source>over {amount} spent</source>
        <translation>消费超过 {amount}</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>无群码</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>at {seats}</source>
        <translation>满 {seats}</translation>
    </message>
    <message>
        <source>The code lives {days} more days</source>
        <translation>群码还有 {days} 天有效</translation>
    </message>
    <message>
        <source>The code dies today</source>
        <translation>群码不到一天就失效</translation>
    </message>
    <message>
        <source>There is no code; paste a picture of one</source>
        <translation>还没有群码，请粘贴二维码图片</translation>
    </message>
    <message>
        <source>The code has no end</source>
        <translation>群码不会自动失效</translation>
    </message>
    <message>
        <source>The code has died; paste a new one</source>
        <translation>群码已失效，请粘贴新码</translation>
    </message>
    <message>
        <source>WeChat stops scanning at {seats} members; from there people are invited one by one</source>
        <translation>微信群满 {seats} 人后不能扫码进群，只能逐个邀请</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy 年 M 月</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Your groups, side by side</source>
        <translation>你的群，一目了然</translation>
    </message>
    <message>
        <source>A group shows how full it is, who runs it and when its code dies.</source>
        <translation>每个群都看得到多满、谁在管、群码何时失效。</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Its name and where it lives. Paste its code after that.</source>
        <translation>填群名和平台，之后再粘贴群码。</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>From a roster</source>
        <translation>从名单导入</translation>
    </message>
    <message>
        <source>The list of a group&apos;s members makes the group and fills it.</source>
        <translation>导入群成员名单，自动建群并填好成员。</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>显示全部群</translation>
    </message>
    <message>
        <source>Drop “{filter}”</source>
        <translation>去掉「{filter}」</translation>
    </message>
    <message>
        <source>No group fits</source>
        <translation>没有符合的群</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>群码</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>新群</translation>
    </message>
    <message>
        <source>bars: messages a day, last 7 days</source>
        <translation>柱形：近 7 天每天消息数</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 个群</translation>
    </message>
    <message>
        <source>{total} groups</source>
        <translation>{total} 个群</translation>
    </message>
    <message>
        <source>{total} groups, {shown} shown</source>
        <translation>{total} 个群，显示 {shown}</translation>
    </message>
    <message>
        <source>Added {group}</source>
        <translation>已新建「{group}」</translation>
    </message>
    <message>
        <source>Move to a class</source>
        <translation>调整分类</translation>
    </message>
    <message>
        <source>Take a group up</source>
        <translation>拿起群</translation>
    </message>
    <message>
        <source>Put it down, or paste a code</source>
        <translation>放下群，或粘贴群码</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Add an admin</source>
        <translation>添加管理员</translation>
    </message>
    <message>
        <source>Board, table or codes</source>
        <translation>看板、表格或群码</translation>
    </message>
    <message>
        <source>Compare a roster</source>
        <translation>比对名单</translation>
    </message>
    <message>
        <source>Who has not</source>
        <translation>谁还没有</translation>
    </message>
    <message>
        <source>Who has not: copy the names</source>
        <translation>谁还没有：复制名单</translation>
    </message>
    <message>
        <source>Who has not: export</source>
        <translation>谁还没有：导出名单</translation>
    </message>
    <message>
        <source>Roster: answer {number}</source>
        <translation>名单比对：选第 {number} 项</translation>
    </message>
    <message>
        <source>With {group}</source>
        <translation>对「{group}」</translation>
    </message>
    <message>
        <source>Paste a code</source>
        <translation>粘贴群码</translation>
    </message>
    <message>
        <source>Copy the code picture</source>
        <translation>复制群码图片</translation>
    </message>
    <message>
        <source>Copy the welcome message</source>
        <translation>复制欢迎语</translation>
    </message>
    <message>
        <source>Compare a roster…</source>
        <translation>比对名单…</translation>
    </message>
    <message>
        <source>Who has not…</source>
        <translation>谁还没有…</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新群</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>新分类</translation>
    </message>
    <message>
        <source>Edit the class {name}</source>
        <translation>编辑分类「{name}」</translation>
    </message>
</context>
<context>
    <name>Guests</name>
    <message>
        <source>Guest</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>见过</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>HandSegments</name>
    <message>
        <source>Segment by hand, or a new one</source>
        <translation>选手选分群，或输入新名称</translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation>新建“{name}”</translation>
    </message>
    <message>
        <source>Put into a segment</source>
        <translation>加入分群</translation>
    </message>
    <message>
        <source>Take out of</source>
        <translation>移出分群</translation>
    </message>
    <message>
        <source>Made the segment {segment} of {count} members</source>
        <translation>已用 {count} 位成员新建分群“{segment}”</translation>
    </message>
    <message>
        <source>Made the segment {segment} of {name}</source>
        <translation>已用 {name} 新建分群“{segment}”</translation>
    </message>
    <message>
        <source>{count} members are in {segment} now</source>
        <translation>已将 {count} 位成员加入“{segment}”</translation>
    </message>
    <message>
        <source>{name} is in {segment} now</source>
        <translation>已将 {name} 加入“{segment}”</translation>
    </message>
    <message>
        <source>{count} members are no longer in {segment}</source>
        <translation>已将 {count} 位成员移出“{segment}”</translation>
    </message>
    <message>
        <source>{name} is no longer in {segment}</source>
        <translation>已将 {name} 移出“{segment}”</translation>
    </message>
</context>
<context>
    <name>HandleForm</name>
    <message>
        <source>+ Account</source>
        <translation>+ 账号</translation>
    </message>
    <message>
        <source>ID or number</source>
        <translation>账号或号码</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
</context>
<context>
    <name>HandleRow</name>
    <message>
        <source>{kind} {value}: click to copy</source>
        <translation>{kind} {value}：点一下复制</translation>
    </message>
    <message>
        <source>no longer used</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>不再使用</translation>
    </message>
</context>
<context>
    <name>HeadTable</name>
    <message>
        <source>First rows of the file</source>
        <translation>文件开头几行</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message numerus="yes">
        <source>one member, %n platform(s)</source>
        <translation>
            <numerusform>合成一位，%n 个平台</numerusform>
        </translation>
    </message>
    <message>
        <source>one member</source>
        <translation>合成一位</translation>
    </message>
    <message>
        <source>After the merge</source>
        <translation>合并后</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>ImportDeeds</name>
    <message>
        <source>Looking at the files; editing waits</source>
        <translation>正在查看文件，稍后可编辑</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Counting what it would bring; editing waits</source>
        <translation>正在试算，稍后可编辑</translation>
    </message>
    <message>
        <source>Importing; editing waits</source>
        <translation>正在导入，稍后可编辑</translation>
    </message>
    <message>
        <source>The group is new: there is no earlier list to compare with</source>
        <translation>这是新群，没有更早的名单可比</translation>
    </message>
    <message>
        <source>Export rows with problems</source>
        <translation>导出有问题的行</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>problems of {file}</source>
        <translation>{file} 待处理行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Wrote {count} rows to {file}</source>
        <translation>已把 {count} 行写入 {file}</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>查看文件</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>已选文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Rosters, member lists, contacts, orders and sign-up chains; OpsDesk finds out what each one is.</source>
        <translation>群名单、成员表、通讯录、订单、接龙都可以，OpsDesk 会自己认出是哪一种。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在看文件</translation>
    </message>
    <message>
        <source>These files are in the list already</source>
        <translation>这些文件已在列表里</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>试算中</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Export rows with problems</source>
        <translation>导出有问题的行</translation>
    </message>
    <message>
        <source>Leave the import</source>
        <translation>退出导入</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>剪贴板里没有文字</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Imported: {new} new, {updated} updated</source>
        <translation>已导入：新增 {new}，更新 {updated}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Nothing new: these rows are in the desk already</source>
        <translation>没有新内容，工作台里都有了</translation>
    </message>
    <message>
        <source>Taking an import back; editing waits</source>
        <translation>正在撤回导入，编辑稍等</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n row(s)</source>
        <translation>
            <numerusform>已撤回 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) stay, for they are in use</source>
        <translation>
            <numerusform>%n 位成员已在使用，予以保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Left the import; nothing was written</source>
        <translation>已退出导入，没有写入任何内容</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) chosen</source>
        <translation>
            <numerusform>已选 %n 个表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Name in the chat</source>
        <translation>聊天里的名字</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息数</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次发言</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后发言</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>交易对方</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型与商品</translation>
    </message>
    <message>
        <source>In</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>已退</translation>
    </message>
</context>
<context>
    <name>ImportSide</name>
    <message>
        <source>This very file was imported on {when}. Importing it again changes nothing.</source>
        <translation>这份文件 {when} 已导入过，再导入也不会有变化。</translation>
    </message>
    <message>
        <source>Look at it anew</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{count} rows of {total}</source>
        <translation>{total} 行中的 {count} 行</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{count} dates can be read two ways</source>
        <translation>{count} 个日期有两种读法</translation>
    </message>
    <message>
        <source>{value} is either; once said, it holds for the whole file</source>
        <translation>{value} 两种都说得通；选一次，整份文件都按它读</translation>
    </message>
    <message>
        <source>others in it are only day first: {day}, only month first: {month}</source>
        <translation>文件里只能日在前的 {day} 个，只能月在前的 {month} 个</translation>
    </message>
    <message>
        <source>{count} rows look like a member</source>
        <translation>{count} 行像是老成员</translation>
    </message>
    <message>
        <source>the same or a like name; they come in as new</source>
        <translation>同名或名字相近，默认按新成员导入</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去确认</translation>
    </message>
    <message>
        <source>After import</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>新增成员</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Corrected, or told by lines</source>
        <translation>修正，或提到进退群</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>New groups</source>
        <translation>新建社群</translation>
    </message>
    <message>
        <source>Said twice, left out</source>
        <translation>重复，不导入</translation>
    </message>
    <message>
        <source>Count for nobody</source>
        <translation>暂不计入任何人</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>A backup is made first. One click in History takes the whole import back.</source>
        <translation>导入前先备份；在历史里一键整批撤回。</translation>
    </message>
    <message>
        <source>Compare in the group</source>
        <translation>去群里逐个比对</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>进群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Gone or renamed</source>
        <translation>退群或改名</translation>
    </message>
    <message>
        <source>New or renamed</source>
        <translation>新进或改名</translation>
    </message>
</context>
<context>
    <name>ImportSteps</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>核对并导入</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next: file</source>
        <translation>下一步：文件</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>下一步：列</translation>
    </message>
    <message>
        <source>Next: duplicates</source>
        <translation>下一步：查重</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>下一步：核对</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count}</translation>
    </message>
    <message>
        <source>already imported</source>
        <translation>已导入过</translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation>更新 {count}</translation>
    </message>
    <message>
        <source>Keep the earlier</source>
        <translation>取较早的</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>1 speaker</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>{count} speakers</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{messages} of {speakers}, {period}</source>
        <translation>{period}，{speakers}共发了{messages}</translation>
    </message>
    <message>
        <source>{count} known here</source>
        <translation>{count} 人已认识</translation>
    </message>
    <message>
        <source>{count} new here</source>
        <translation>{count} 人是新成员</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation>{count} 个名字待确认</translation>
    </message>
    <message>
        <source>{count} joined</source>
        <translation>{count} 人进群</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} 人退群</translation>
    </message>
    <message>
        <source>As the chat tells: {what}</source>
        <translation>聊天里提到：{what}</translation>
    </message>
    <message>
        <source>{name}: {questions} questions, {sheets} answer sheets</source>
        <translation>{name}：{questions} 道题，{sheets} 份答卷</translation>
    </message>
    <message>
        <source>no question tells who answered</source>
        <translation>没有题目能说明是谁答的</translation>
    </message>
    <message>
        <source>“{question}” tells who answered</source>
        <translation>凭“{question}”认人</translation>
    </message>
    <message>
        <source>{count} of members known here</source>
        <translation>{count} 份是已认识的成员</translation>
    </message>
    <message>
        <source>{count} of new members</source>
        <translation>{count} 份是新成员</translation>
    </message>
    <message>
        <source>{count} answered again, the later counts</source>
        <translation>{count} 份是重复填写，以后一份为准</translation>
    </message>
    <message>
        <source>No. {no} tells neither an account nor a name</source>
        <translation>第 {no} 份既没留账号也没留名字</translation>
    </message>
    <message>
        <source>{name}: nobody here goes by this name</source>
        <translation>{name}：没有成员叫这个名字</translation>
    </message>
    <message>
        <source>{name}: one member goes by this name</source>
        <translation>{name}：有一位成员叫这个名字</translation>
    </message>
    <message>
        <source>{name}: {count} members go by this name</source>
        <translation>{name}：有 {count} 位成员叫这个名字</translation>
    </message>
    <message>
        <source>{amount} came in {count} payments</source>
        <translation>收入 {count} 笔，共 {amount}</translation>
    </message>
    <message>
        <source>{amount} went in {count} payments</source>
        <translation>支出 {count} 笔，共 {amount}</translation>
    </message>
    <message>
        <source>{amount} only moved, as withdrawals do</source>
        <translation>中性交易（如提现）{amount}</translation>
    </message>
    <message>
        <source>{amount} was given back</source>
        <translation>其中已退回 {amount}</translation>
    </message>
    <message>
        <source>nobody in the group bears this name</source>
        <translation>群里没有人叫这个名字</translation>
    </message>
    <message>
        <source>several in the group bear this name</source>
        <translation>群里有几个人都叫这个名字</translation>
    </message>
    <message>
        <source>the name cannot be seen</source>
        <translation>名字是看不见的字符</translation>
    </message>
    <message>
        <source>{name}: {messages}, {why}</source>
        <translation>{name}：{messages}，{why}</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 条消息</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>{count} 条消息</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部社群</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Heard from</source>
        <translation>有动静的</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>进群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <translation>金字塔</translation>
    </message>
    <message>
        <source>who your members are today, not to scale</source>
        <translation>今天的成员构成，高度不按比例</translation>
    </message>
    <message>
        <source>Joins and leaves</source>
        <translation>进群与退群</translation>
    </message>
    <message>
        <source>a week, as rosters show</source>
        <translation>每周，按名单比对</translation>
    </message>
    <message>
        <source>28 rule</source>
        <translation>二八法则</translation>
    </message>
    <message>
        <source>who speaks, who buys</source>
        <translation>谁在说话，谁在买</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Image copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>How tiers are decided</source>
        <translation>分层规则</translation>
    </message>
    <message>
        <source>{n} joined</source>
        <translation>{n} 进群</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%n 位买家</numerusform>
        </translation>
    </message>
    <message>
        <source>up by itself, down with your yes</source>
        <translation>升层自动，降层由你点头</translation>
    </message>
    <message>
        <source>the last {n} days, to {day}</source>
        <translation>截至 {day} 的 {n} 天</translation>
    </message>
    <message>
        <source>{n} than before</source>
        <translation>比上期 {n}</translation>
    </message>
    <message>
        <source>worked out from the desk as it is now</source>
        <translation>按工作台现有记录算出</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Name, remark, tag</source>
        <translation>昵称、备注、标签</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 项不一致，请看一眼</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>没有不一致的</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>both, where it can</source>
        <translation>都要（能并存的）</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>换一项</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>Tag, or a new one</source>
        <translation>标签，可输入新标签</translation>
    </message>
    <message>
        <source>Role, or a new one</source>
        <translation>角色，可输入新角色</translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation>新建“{name}”</translation>
    </message>
</context>
<context>
    <name>LayerActs</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>LayerColumn</name>
    <message>
        <source>Add a layer</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Drag a field onto the canvas, or type { inside a text.</source>
        <translation>把字段拖到画布上，或在文字里输入 {。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Merge fields</source>
        <translation>合并字段</translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>重命名图层</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>移到最上</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>移到最下</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ListReader</name>
    <message>
        <source>The clipboard holds no text: copy the member list first</source>
        <translation>剪贴板里没有文字，先去复制群成员名单</translation>
    </message>
    <message>
        <source>pasted {time}</source>
        <translation>{time} 粘贴</translation>
    </message>
    <message>
        <source>A member list</source>
        <translation>成员名单</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>拖入的文字</translation>
    </message>
</context>
<context>
    <name>ListTaker</name>
    <message>
        <source>The clipboard holds no text: copy the chain in the group first</source>
        <translation>剪贴板里没有文字，先在群里复制接龙</translation>
    </message>
    <message>
        <source>pasted {time}</source>
        <translation>{time} 粘贴</translation>
    </message>
    <message>
        <source>What to subtract</source>
        <translation>选要减去的文件</translation>
    </message>
    <message>
        <source>Paste a chain or names</source>
        <translation>粘贴接龙或名单</translation>
    </message>
    <message>
        <source>A file: chain, orders, survey, chat, list…</source>
        <translation>选文件：接龙、订单、问卷、聊天记录、名单…</translation>
    </message>
    <message>
        <source>Who is in a segment</source>
        <translation>在某个分群里的人</translation>
    </message>
    <message>
        <source>Survey: {name}</source>
        <translation>问卷：{name}</translation>
    </message>
    <message>
        <source>Spoke: {days}</source>
        <translation>发过言：{days}</translation>
    </message>
</context>
<context>
    <name>LogTouchDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Log touch</source>
        <translation>记触点</translation>
    </message>
    <message>
        <source>Name, remark, pinyin</source>
        <translation>昵称、备注、拼音</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或操作</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>在本页搜索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Rail, list, panel in turn</source>
        <translation>依次切换侧栏、列表、详情</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>MappingModel</name>
    <message>
        <source>Column in the file</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Its values</source>
        <translation>已有内容时</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>第 {n} 列</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} 行待看</translation>
    </message>
    <message>
        <source>{count} new groups</source>
        <translation>新建 {count} 个群</translation>
    </message>
    <message>
        <source>needs a group column</source>
        <translation>还缺群名列</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>线下</translation>
    </message>
    <message>
        <source>You gave · they gave</source>
        <translation>你付出 · 对方付出</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>owe {n}</source>
        <translation>欠 {n}</translation>
    </message>
    <message>
        <source>ahead {n}</source>
        <translation>多 {n}</translation>
    </message>
    <message>
        <source>even</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>MaybeList</name>
    <message>
        <source>May be the same person</source>
        <translation>可能是同一人</translation>
    </message>
</context>
<context>
    <name>MemberChooser</name>
    <message>
        <source>Find a member</source>
        <translation>查找成员</translation>
    </message>
    <message>
        <source>Nobody is called like this</source>
        <translation>没有叫这个名字的成员</translation>
    </message>
</context>
<context>
    <name>MemberColumns</name>
    <message>
        <source>Name</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>见面</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近触点</translation>
    </message>
    <message>
        <source>Last spoke</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入群</translation>
    </message>
    <message>
        <source>Spend {currency}</source>
        <translation>消费 {currency}</translation>
    </message>
    <message>
        <source>left {group}</source>
        <translation>退出{group}</translation>
    </message>
    <message>
        <source>owe {count}</source>
        <translation>欠 {count}</translation>
    </message>
    <message>
        <source>ahead {count}</source>
        <translation>多给 {count}</translation>
    </message>
    <message>
        <source>even</source>
        <translation>两清</translation>
    </message>
    <message>
        <source>trust {trust}, value {value}, emotional {emotional}</source>
        <translation>信任 {trust}，价值 {value}，情感 {emotional}</translation>
    </message>
</context>
<context>
    <name>MemberDeeds</name>
    <message>
        <source>Starred {count} members</source>
        <translation>已给 {count} 人加星标</translation>
    </message>
    <message>
        <source>Starred {name}</source>
        <translation>已给 {name} 加星标</translation>
    </message>
    <message>
        <source>Took the star off {count} members</source>
        <translation>已取消 {count} 人的星标</translation>
    </message>
    <message>
        <source>Took the star off {name}</source>
        <translation>已取消 {name} 的星标</translation>
    </message>
    <message>
        <source>Starred {count} members as {star}</source>
        <translation>已把 {count} 人设为{star}</translation>
    </message>
    <message>
        <source>Starred {name} as {star}</source>
        <translation>已把 {name} 设为{star}</translation>
    </message>
    <message>
        <source>{count} members are {tier} now</source>
        <translation>已将 {count} 位成员设为{tier}</translation>
    </message>
    <message>
        <source>{name} is {tier} now</source>
        <translation>已将 {name} 设为{tier}</translation>
    </message>
    <message>
        <source>Tagged {count} members {tag}</source>
        <translation>已给 {count} 人打上标签 {tag}</translation>
    </message>
    <message>
        <source>Tagged {name} {tag}</source>
        <translation>已给 {name} 打上标签 {tag}</translation>
    </message>
    <message>
        <source>Took the tag {tag} off {count} members</source>
        <translation>已取下 {count} 人的标签 {tag}</translation>
    </message>
    <message>
        <source>Took the tag {tag} off {name}</source>
        <translation>已取下 {name} 的标签 {tag}</translation>
    </message>
    <message>
        <source>{count} members are {role} now</source>
        <translation>{count} 人已成为{role}</translation>
    </message>
    <message>
        <source>{name} is {role} now</source>
        <translation>{name} 已成为{role}</translation>
    </message>
    <message>
        <source>Ended the role {role}</source>
        <translation>已结束角色 {role}</translation>
    </message>
    <message>
        <source>{kind}: logged for {count} members</source>
        <translation>已给 {count} 人记下{kind}触点</translation>
    </message>
    <message>
        <source>{kind}: logged for {name}</source>
        <translation>已给 {name} 记下{kind}触点</translation>
    </message>
    <message>
        <source>{count} members are in {group} now</source>
        <translation>{count} 位成员已加入 {group}</translation>
    </message>
    <message>
        <source>{name} is in {group} now</source>
        <translation>{name} 已加入 {group}</translation>
    </message>
    <message>
        <source>Moved {count} members to {group}</source>
        <translation>已把 {count} 位成员调到 {group}</translation>
    </message>
    <message>
        <source>Moved {name} to {group}</source>
        <translation>已把 {name} 调到 {group}</translation>
    </message>
    <message>
        <source>{count} members left {group}</source>
        <translation>已记下 {count} 位成员退出 {group}</translation>
    </message>
    <message>
        <source>{name} left {group}</source>
        <translation>已记下 {name} 退出 {group}</translation>
    </message>
    <message>
        <source>Moved {count} members to the bin</source>
        <translation>已把 {count} 人移到回收站</translation>
    </message>
    <message>
        <source>Moved {name} to the bin</source>
        <translation>已把 {name} 移到回收站</translation>
    </message>
    <message>
        <source>Renamed to {name}</source>
        <translation>已改名为 {name}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Writing {count} members; editing waits</source>
        <translation>正在写入 {count} 人，稍后可继续编辑</translation>
    </message>
</context>
<context>
    <name>MemberDelegate</name>
    <message>
        <source>{count} members</source>
        <translation>{count} 位成员</translation>
    </message>
    <message>
        <source>Trust, value, emotional: once, steady from 2 touches, strong from 5</source>
        <translation>信任、价值、情感：1 次为初，2 次起为稳，5 次起为深</translation>
    </message>
    <message>
        <source>Star: core by your hand (S)</source>
        <translation>星标：由你定为核心（S）</translation>
    </message>
</context>
<context>
    <name>MemberExport</name>
    <message>
        <source>Export {count} members</source>
        <translation>导出 {count} 人</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Contacts for a phone (*.vcf)</source>
        <translation>手机通讯录 (*.vcf)</translation>
    </message>
    <message>
        <source>members {day}</source>
        <translation>成员 {day}</translation>
    </message>
    <message>
        <source>Another export is being written</source>
        <translation>另一个导出正在进行</translation>
    </message>
    <message>
        <source>Exporting {count} members</source>
        <translation>正在导出 {count} 人</translation>
    </message>
    <message>
        <source>Exported {count} members to {file}</source>
        <translation>已导出 {count} 人到 {file}</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>查看文件</translation>
    </message>
</context>
<context>
    <name>MemberFace</name>
    <message>
        <source>Picture on posters</source>
        <translation>海报上的头像</translation>
    </message>
</context>
<context>
    <name>MemberFilters</name>
    <message>
        <source>Name, remark, tag, phone</source>
        <translation>昵称、备注、标签、手机</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message>
        <source>Star (S)</source>
        <translation>星标（S）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>You gave {count}</source>
        <translation>你付出 {count}</translation>
    </message>
    <message>
        <source>they gave {count}</source>
        <translation>对方付出 {count}</translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <translation>备注：{remark}</translation>
    </message>
    <message>
        <source>no remark yet</source>
        <translation>还没有备注</translation>
    </message>
    <message>
        <source>{tier}: {reason}</source>
        <translation>{tier}：{reason}</translation>
    </message>
    <message>
        <source>{role} since {day}</source>
        <translation>{day} 起任{role}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Remove this touch</source>
        <translation>删除这条触点</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Choose a member</source>
        <translation>选一位成员</translation>
    </message>
    <message>
        <source>Nothing yet. What you log, orders and groups show up here.</source>
        <translation>还没有内容。你记的触点、订单和进退群都会显示在这里。</translation>
    </message>
    <message>
        <source>In no group. Import a roster to see where they are.</source>
        <translation>不在任何群。导入群成员名单就能看到。</translation>
    </message>
    <message>
        <source>No orders. Import an order export of your shop.</source>
        <translation>没有订单。导入店铺的订单表即可。</translation>
    </message>
</context>
<context>
    <name>MemberRail</name>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>金字塔分层</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Save this list as a segment</source>
        <translation>把当前列表存为分群</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>press N to add, Ctrl K for everything</source>
        <translation>按 N 添加，Ctrl K 查找一切</translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation>成员 {count}</translation>
    </message>
    <message>
        <source>{count} in this list</source>
        <translation>本列表 {count}</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Added a member</source>
        <translation>已添加成员</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全部成员</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count}</translation>
    </message>
    <message>
        <source>{count} selected, {amount} spent</source>
        <translation>已选 {count}，消费 {amount}</translation>
    </message>
</context>
<context>
    <name>MembersPlace</name>
    <message>
        <source>Same person?</source>
        <translation>同一人？</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>{count} pairs look alike</source>
        <translation>{count} 对像是同一人</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 项不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing merges by itself</source>
        <translation>不会自动合并</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Back to the members</source>
        <translation>回到成员列表</translation>
    </message>
    <message>
        <source>Same person? Skip</source>
        <translation>同一人？跳过</translation>
    </message>
    <message>
        <source>Same person? Keep apart</source>
        <translation>同一人？不是</translation>
    </message>
    <message>
        <source>Same person? Left</source>
        <translation>同一人？用左边</translation>
    </message>
    <message>
        <source>Same person? Right</source>
        <translation>同一人？用右边</translation>
    </message>
    <message>
        <source>Same person? Both</source>
        <translation>同一人？两边都要</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>lunar {day}</source>
        <translation>农历 {day}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>two stays become one</source>
        <translation>两份合成一份</translation>
    </message>
    <message>
        <source>both kept</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>one below the other</source>
        <translation>接在一起</translation>
    </message>
    <message>
        <source>{name} kept as old name</source>
        <translation>{name} 留作曾用名</translation>
    </message>
    <message>
        <source>the other is put aside</source>
        <translation>另一个收起</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>in {group} two stays become one, their seats are added</source>
        <translation>在 {group} 的两个位置合成一个，名额相加</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>群名单</translation>
    </message>
    <message>
        <source>kept as pasted, both names point here</source>
        <translation>照原样保留，两个名字都指向这位</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>worked out again at once</source>
        <translation>立刻重新判断</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>以后导入</translation>
    </message>
    <message>
        <source>both accounts find this member</source>
        <translation>两边的账号都认得这位</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>你选的</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>成对的人</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>MergingSide</name>
    <message>
        <source>Why they may be one</source>
        <translation>为什么像同一人</translation>
    </message>
    <message>
        <source>nothing they share is known; you chose them</source>
        <translation>没有发现共同点，是你选的</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>会怎么变</translation>
    </message>
    <message>
        <source>Can be taken apart at any time under Merged. What is logged after the merge stays with {name}.</source>
        <translation>随时可以在“已合并”里拆开。合并之后新记的内容留在 {name} 名下。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Next pairs</source>
        <translation>接下来</translation>
    </message>
</context>
<context>
    <name>MergingSight</name>
    <message>
        <source>{other} is {kept} now</source>
        <translation>{other} 已并入 {kept}</translation>
    </message>
    <message>
        <source>{kept} and {other} stay two</source>
        <translation>{kept} 和 {other} 不是同一人，记住了</translation>
    </message>
    <message>
        <source>{kept} and {other} are two again</source>
        <translation>{kept} 和 {other} 已拆开</translation>
    </message>
    <message>
        <source>{kept} and {other} may be proposed again</source>
        <translation>{kept} 和 {other} 可以再次提示</translation>
    </message>
</context>
<context>
    <name>MergingView</name>
    <message>
        <source>Same person?</source>
        <translation>是不是同一人？</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>全部成员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Merge, next</source>
        <translation>合并，下一对</translation>
    </message>
    <message>
        <source>May be one</source>
        <translation>撤销标记</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>成对的人</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>再比一次</translation>
    </message>
    <message>
        <source>looking for members who may be one…</source>
        <translation>正在找可能是同一人的成员…</translation>
    </message>
    <message>
        <source>{count} merged</source>
        <translation>已合并 {count} 对</translation>
    </message>
    <message>
        <source>{count} pairs kept apart</source>
        <translation>{count} 对不是同一人</translation>
    </message>
    <message>
        <source>pair {at} of {count}</source>
        <translation>第 {at} 对，共 {count} 对</translation>
    </message>
    <message>
        <source>Nothing is merged</source>
        <translation>还没有合并过</translation>
    </message>
    <message>
        <source>A merge stands here until you take it apart.</source>
        <translation>合并过的会列在这里，随时可以拆开。</translation>
    </message>
    <message>
        <source>Nobody is kept apart</source>
        <translation>还没有标记过</translation>
    </message>
    <message>
        <source>Pairs that are never the same stand here.</source>
        <translation>标记为“不是同一人”的会列在这里，不再提示。</translation>
    </message>
    <message>
        <source>Nobody looks like another one here</source>
        <translation>这里没有像同一人的</translation>
    </message>
    <message>
        <source>Pairs are found by accounts, phones, remarks, alike names in one group, and names that few bear.</source>
        <translation>依据是账号、手机号、备注、同群里相像的名字，还有少见的名字。</translation>
    </message>
</context>
<context>
    <name>MiniMonth</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>MonthPopup</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy 年 M 月</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>+{count} more</source>
        <translation>还有 {count} 条</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>首次入层</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下降</translation>
    </message>
</context>
<context>
    <name>NewMember</name>
    <message>
        <source>New member</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add and next</source>
        <translation>添加并继续</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>who they are to you, in one line</source>
        <translation>一句话：这是谁</translation>
    </message>
    <message>
        <source>if you know it</source>
        <translation>知道就填</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>不进群</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>社群</translation>
    </message>
</context>
<context>
    <name>NewTemplate</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>添加模板</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>Empty sheet</source>
        <translation>空白画布</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>从文件打开</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>a copy, {size}</source>
        <translation>副本，{size}</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>64 to 8192 px</source>
        <translation>64–8192 像素</translation>
    </message>
    <message>
        <source>New poster</source>
        <translation>新海报</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>NewsPart</name>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>更换群码</translation>
    </message>
    <message>
        <source>Put into {name}</source>
        <translation>归入「{name}」</translation>
    </message>
    <message>
        <source>Roster: nobody came or left</source>
        <translation>名单：无人进出</translation>
    </message>
    <message>
        <source>{count} joined</source>
        <translation>进 {count} 人</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>退 {count} 人</translation>
    </message>
    <message>
        <source>Roster: {moves}</source>
        <translation>名单：{moves}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>NoMembers</name>
    <message>
        <source>Add first member</source>
        <translation>添加首位成员</translation>
    </message>
    <message>
        <source>Add by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Nickname and one line about them. Add and next keeps the form open.</source>
        <translation>昵称加一句话。“添加并继续”可以接着加下一位。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Excel or CSV, any column names. You see every row before it is stored.</source>
        <translation>Excel 或 CSV，列名随意。入库前每一行都给你看。</translation>
    </message>
    <message>
        <source>Ten regulars with a note each are worth more than ten thousand names. You can bring the rest in later.</source>
        <translation>十个有备注的老友，胜过一万个名字。其余的以后再导入。</translation>
    </message>
    <message>
        <source>Start with the people you already know</source>
        <translation>从你已经认识的人开始</translation>
    </message>
    <message>
        <source>Nobody fits all of this</source>
        <translation>没有人同时符合这些条件</translation>
    </message>
    <message>
        <source>Without “{condition}” there are {count} members.</source>
        <translation>去掉“{condition}”有 {count} 人。</translation>
    </message>
    <message>
        <source>Drop “{condition}”</source>
        <translation>去掉“{condition}”</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>first time, no peanuts, train at 18:40</source>
        <translation>第一次来、不吃花生、18:40 的车</translation>
    </message>
</context>
<context>
    <name>Notify</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out, the first: {why}</source>
        <translation>
            <numerusform>%n 个文件没有添加，第一个：{why}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message>
        <source>on this laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>desk {size}</source>
        <translation>工作台 {size}</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>backed up {when}</source>
        <translation>已备份 {when}</translation>
    </message>
    <message>
        <source>Open another desk</source>
        <translation>打开别的工作台</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or do anything</source>
        <translation>查找或操作</translation>
    </message>
    <message>
        <source>Nothing is called like this</source>
        <translation>没有叫这个名字的</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Find or do anything</source>
        <translation>查找或操作</translation>
    </message>
</context>
<context>
    <name>PanelActs</name>
    <message>
        <source>Copied {text}</source>
        <translation>已复制 {text}</translation>
    </message>
    <message>
        <source>Added {handle}</source>
        <translation>已添加 {handle}</translation>
    </message>
    <message>
        <source>Marked as no longer used</source>
        <translation>已标为停用</translation>
    </message>
    <message>
        <source>End the role</source>
        <translation>结束角色</translation>
    </message>
    <message>
        <source>Remembered {month}-{day}</source>
        <translation>已记下 {month} 月 {day} 日</translation>
    </message>
    <message>
        <source>Removed a touch</source>
        <translation>已删除一条触点</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Star as</source>
        <translation>星标为</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>No star</source>
        <translation>无星标</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>这是</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Write it as #16201A</source>
        <translation>请写成 #16201A 这样</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Touch today</source>
        <translation>今日触达</translation>
    </message>
    <message>
        <source>Nobody waits for you today</source>
        <translation>今天没有人在等你</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>全部 {count} 人</translation>
    </message>
    <message>
        <source>promises first</source>
        <translation>承诺优先</translation>
    </message>
    <message>
        <source>{shown} of {count}, promises first</source>
        <translation>{shown}/{count}，承诺优先</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Done for today, log nothing</source>
        <translation>今天不再提醒，不记触点</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Double click or Delete takes the photo off the event</source>
        <translation>双击或按 Delete 把照片移出活动</translation>
    </message>
</context>
<context>
    <name>PicturePart</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填满</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>In its box</source>
        <translation>图片放法</translation>
    </message>
    <message>
        <source>Corner radius</source>
        <translation>圆角</translation>
    </message>
    <message>
        <source>Cut off at the edges</source>
        <translation>四边裁掉</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>paste, drop or add a file</source>
        <translation>可粘贴、拖入或选文件</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Images ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>No group yet: add one in Groups</source>
        <translation>还没有群，先到“社群”里添加</translation>
    </message>
    <message>
        <source>Group, class, account</source>
        <translation>群、分类、账号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Add an own account</source>
        <translation>添加自有账号</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>发到</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部群</translation>
    </message>
    <message>
        <source>None</source>
        <translation>都不选</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>还没选</translation>
    </message>
</context>
<context>
    <name>PortionDelegate</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Portion {no}</source>
        <translation>第 {no} 段</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>posted {when}</source>
        <translation>{when} 已发</translation>
    </message>
</context>
<context>
    <name>PortionList</name>
    <message>
        <source>Portions of names</source>
        <translation>分段名单</translation>
    </message>
</context>
<context>
    <name>PortionPart</name>
    <message>
        <source>Another</source>
        <translation>换一条</translation>
    </message>
    <message>
        <source>Text to chase with</source>
        <translation>催一下的话</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>group card</source>
        <translation>群昵称</translation>
    </message>
    <message>
        <source>nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每段</translation>
    </message>
    <message>
        <source>by</source>
        <translation>用</translation>
    </message>
    <message>
        <source>Chasing</source>
        <translation>催一下的话</translation>
    </message>
    <message>
        <source>Pasted into a chat, @ is only text: to notify somebody, choose them again in the group. The names stand by their reading, so that they are easy to find there.</source>
        <translation>粘贴进群后 @ 只是文字，要真正提醒到人，得在群里重选一次。名单按拼音排，方便照着点。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>More with who has not</source>
        <translation>对还没有的人做更多</translation>
    </message>
    <message>
        <source>1 portion</source>
        <translation>共 1 段</translation>
    </message>
    <message>
        <source>{count} portions</source>
        <translation>共 {count} 段</translation>
    </message>
    <message>
        <source>Nobody to chase</source>
        <translation>没有人要催</translation>
    </message>
    <message>
        <source>Portion {no} posted, done</source>
        <translation>第 {no} 段已发，完成</translation>
    </message>
    <message>
        <source>Portion {no} posted, next</source>
        <translation>第 {no} 段已发，下一段</translation>
    </message>
    <message>
        <source>All posted</source>
        <translation>全部已发</translation>
    </message>
</context>
<context>
    <name>PostEditor</name>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文案</translation>
    </message>
    <message>
        <source>Posted already: title, text, images and time stay as they are</source>
        <translation>已经发过：标题、文案、图片和时间不能再改</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>这条讲什么？</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>还没定</translation>
    </message>
    <message>
        <source>What the groups will read</source>
        <translation>群里会看到的文字</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再来一份</translation>
    </message>
    <message>
        <source>Into the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>A post needs a title or a text</source>
        <translation>至少写标题或文案</translation>
    </message>
    <message>
        <source>Choose a day first</source>
        <translation>先选日期</translation>
    </message>
</context>
<context>
    <name>PostNowCard</name>
    <message>
        <source>Show all</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Image copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>文案已复制</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文案</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>还没写文案</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 字</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 图</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} 图</translation>
    </message>
    <message>
        <source>{characters}, {images}</source>
        <translation>{characters}，{images}</translation>
    </message>
    <message>
        <source>Posted in {group}, next</source>
        <translation>{group} 已发，下一个</translation>
    </message>
    <message>
        <source>Posted in {group}, done</source>
        <translation>{group} 已发，完成</translation>
    </message>
    <message>
        <source>Next: {post}</source>
        <translation>下一条：{post}</translation>
    </message>
    <message>
        <source>No group chosen yet: edit the post to choose some</source>
        <translation>还没选群：点“编辑”去选</translation>
    </message>
    <message>
        <source>{done} of {count} posted</source>
        <translation>已发 {done}/{count}</translation>
    </message>
    <message>
        <source>{words}, {count} skipped</source>
        <translation>{words}，跳过 {count}</translation>
    </message>
</context>
<context>
    <name>PosterAudience</name>
    <message>
        <source>Starred core</source>
        <translation>星标核心</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选成员</translation>
    </message>
    <message>
        <source>no exports yet</source>
        <translation>还没导出过</translation>
    </message>
    <message>
        <source>{count} exports</source>
        <translation>已导出 {count} 张</translation>
    </message>
</context>
<context>
    <name>PosterBatch</name>
    <message>
        <source>Page</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>码</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>邀请码</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Scan check</source>
        <translation>扫码检查</translation>
    </message>
    <message>
        <source>unchanged since last time</source>
        <translation>与上次相同</translation>
    </message>
    <message>
        <source>written, no code on it</source>
        <translation>已写出，没有二维码</translation>
    </message>
    <message>
        <source>read back, exact</source>
        <translation>回读无误</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>未写出</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
</context>
<context>
    <name>PosterCanvas</name>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
</context>
<context>
    <name>PosterRenewal</name>
    <message>
        <source>Writing posters again</source>
        <translation>正在重新导出海报</translation>
    </message>
    <message>
        <source>Wrote {count} posters again</source>
        <translation>重新导出了 {count} 张海报</translation>
    </message>
    <message>
        <source>{said}, {failed} not: their code could not be read back</source>
        <translation>{said}，{failed} 张没有导出：印出的码识别不出</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>PostersPage</name>
    <message>
        <source>Posters</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>还没有模板</translation>
    </message>
    <message>
        <source>A template becomes a poster for each member, with a code of their own that is read back first.</source>
        <translation>一个模板可以给每位成员出一张海报，各带自己的码，写出前都会先回读一遍。</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>选一个</translation>
    </message>
    <message>
        <source>{count} templates</source>
        <translation>{count} 个模板</translation>
    </message>
    <message>
        <source>Added {name}</source>
        <translation>已添加 {name}</translation>
    </message>
    <message>
        <source>Add the built-in templates</source>
        <translation>添加内置模板</translation>
    </message>
    <message>
        <source>Added the built-in templates</source>
        <translation>已添加内置模板</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Renamed to {name}</source>
        <translation>已改名为 {name}</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>Moved {name} to the bin</source>
        <translation>已将 {name} 移到回收站</translation>
    </message>
    <message>
        <source>Changed what the codes open</source>
        <translation>已更改扫码打开的链接</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} 像素</translation>
    </message>
    <message>
        <source>{count} codes given</source>
        <translation>已发 {count} 个邀请码</translation>
    </message>
    <message>
        <source>Batch export</source>
        <translation>批量导出</translation>
    </message>
    <message>
        <source>Start the batch</source>
        <translation>开始导出</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Next member</source>
        <translation>下一位成员</translation>
    </message>
    <message>
        <source>Previous member</source>
        <translation>上一位成员</translation>
    </message>
    <message>
        <source>Rename layer or template</source>
        <translation>重命名图层或模板</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Open a template file</source>
        <translation>打开模板文件</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Only rows with problems {count}</source>
        <translation>只看有问题的 {count} 行</translation>
    </message>
    <message>
        <source>the first {count} rows as they will be stored</source>
        <translation>前 {count} 行，按导入后的样子</translation>
    </message>
    <message>
        <source>{count} rows with problems</source>
        <translation>{count} 行有问题</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>What you want to remember</source>
        <translation>想记住的事</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Surname is read</source>
        <translation>姓氏读音</translation>
    </message>
    <message>
        <source>in pinyin, for sorting</source>
        <translation>拼音，用于排序</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Better not mention</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Days to remember</source>
        <translation>重要日子</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>{count} messages in the logs</source>
        <translation>聊天记录里 {count} 条发言</translation>
    </message>
    <message>
        <source>known since {day}</source>
        <translation>{day} 起认识</translation>
    </message>
    <message>
        <source>lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <translation>结婚纪念日</translation>
    </message>
    <message>
        <source>Shop opening</source>
        <translation>开店纪念日</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PyramidChart</name>
    <message>
        <source>Unknown: {n}, in no roster and no log</source>
        <translation>未知：{n} 人，不在任何名单和记录里</translation>
    </message>
    <message>
        <source>{n} in {d} d</source>
        <translation>{d} 天 {n}</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>ReservePart</name>
    <message>
        <source>Free it</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>when the disk is full, free it and go on; it is set aside again once there is room</source>
        <translation>磁盘满时释放它就能继续；有空间后会重新预留</translation>
    </message>
    <message>
        <source>Reserve for a full disk</source>
        <translation>为磁盘写满预留的空间</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>RosterDiff</name>
    <message>
        <source>adds a member named {name}</source>
        <translation>新增成员「{name}」</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>是新人</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>先不定</translation>
    </message>
    <message>
        <source>asked again next time</source>
        <translation>下次名单再问</translation>
    </message>
    <message>
        <source>It is this group</source>
        <translation>就是这个群</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>完整名单</translation>
    </message>
    <message>
        <source>They left</source>
        <translation>确实退群了</translation>
    </message>
    <message>
        <source>This one is later</source>
        <translation>以这份为准</translation>
    </message>
    <message>
        <source>Only a part</source>
        <translation>只是一部分</translation>
    </message>
    <message>
        <source>Compare with {group}</source>
        <translation>改比「{group}」</translation>
    </message>
    <message>
        <source>was</source>
        <translation>原名</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>有变化的人</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>进群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>回群</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>(a name that cannot be seen)</source>
        <translation>（看不见的名字）</translation>
    </message>
    <message>
        <source>first, for a guess here changes the past</source>
        <translation>先看这些：认错人会改动历史</translation>
    </message>
    <message>
        <source>{new} new, {known} known already</source>
        <translation>新人 {new}，已认识 {known}</translation>
    </message>
    <message>
        <source>{share} of the group, {weekly} a week; up to {band} is reasonable</source>
        <translation>占全群 {share}，合每周 {weekly}；每周 {band} 以内属正常</translation>
    </message>
    <message>
        <source>new member</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>known from {group}</source>
        <translation>来自「{group}」</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已认识</translation>
    </message>
    <message>
        <source>left, in no group now</source>
        <translation>退群，已不在任何群</translation>
    </message>
    <message>
        <source>left, still in {group}</source>
        <translation>退群，还在「{group}」</translation>
    </message>
    <message>
        <source>left {day}, came back</source>
        <translation>{day} 退群，又回来了</translation>
    </message>
    <message>
        <source>the same account</source>
        <translation>账号相同</translation>
    </message>
    <message>
        <source>as you said</source>
        <translation>按你说的</translation>
    </message>
    <message>
        <source>the old timeline goes on</source>
        <translation>接着原来的记录</translation>
    </message>
    <message>
        <source>spent {sum}</source>
        <translation>消费 {sum}</translation>
    </message>
    <message>
        <source>now in {count} groups</source>
        <translation>现在在 {count} 个群</translation>
    </message>
    <message>
        <source>nothing of the name can be seen</source>
        <translation>名字全是看不见的字符</translation>
    </message>
    <message>
        <source>several lines bear this name</source>
        <translation>好几行都叫这个名字</translation>
    </message>
    <message>
        <source>left {day}, came back?</source>
        <translation>{day} 退过群，回来了？</translation>
    </message>
    <message>
        <source>{name}, who is missing?</source>
        <translation>是不见了的「{name}」吗？</translation>
    </message>
    <message>
        <source>open since {day}</source>
        <translation>{day} 起未定</translation>
    </message>
    <message>
        <source>cannot be told apart</source>
        <translation>分不清谁是谁</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation>新人</translation>
    </message>
</context>
<context>
    <name>RosterDiffPlace</name>
    <message>
        <source>{day}, not stored</source>
        <translation>{day}，未存入</translation>
    </message>
    <message>
        <source>Rosters of {group}</source>
        <translation>{group} 的名单</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>{people} people: {joined} new, {left} left, {back} came back, {open} open</source>
        <translation>{people} 人：新进 {joined}，退群 {left}，回群 {back}，未定 {open}</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count} 个名字</translation>
    </message>
    <message>
        <source>{count} lines dropped or repeated</source>
        <translation>略过或重复 {count} 行</translation>
    </message>
    <message>
        <source>{count} differences, {open} to decide</source>
        <translation>{count} 处变化，{open} 个待确认</translation>
    </message>
    <message>
        <source>compared in {ms} ms</source>
        <translation>比对用时 {ms} 毫秒</translation>
    </message>
    <message>
        <source>New roster</source>
        <translation>名单比对</translation>
    </message>
    <message>
        <source>Store the roster</source>
        <translation>存入名单</translation>
    </message>
    <message>
        <source>Next to decide</source>
        <translation>下一个待确认</translation>
    </message>
    <message>
        <source>Paste a member list</source>
        <translation>粘贴成员名单</translation>
    </message>
    <message>
        <source>A member list in a file</source>
        <translation>从文件读名单</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>返回社群</translation>
    </message>
</context>
<context>
    <name>RosterDiffView</name>
    <message>
        <source>New roster</source>
        <translation>名单比对</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部社群</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>The day of the list</source>
        <translation>名单日期</translation>
    </message>
    <message>
        <source>Whole list</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>A part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>没变</translation>
    </message>
    <message>
        <source>Paste the member list of this group</source>
        <translation>粘贴这个群的成员名单</translation>
    </message>
    <message>
        <source>Copied names one a line, a QQ member list, or the file of a tool. You see who joined and who left before anything is stored.</source>
        <translation>一行一个名字、QQ 群成员列表或工具导出的文件都行。先看清谁进群、谁退群，再决定存不存。</translation>
    </message>
    <message>
        <source>Paste the list</source>
        <translation>粘贴名单</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Nobody came and nobody went</source>
        <translation>没人进群，也没人退群</translation>
    </message>
    <message>
        <source>The list names the same people as the last roster. Storing it notes that they were all there.</source>
        <translation>和上一份名单是同一批人。存入后，就记下这天他们都在。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>{name}, {count} names</source>
        <translation>{name}，{count} 个名字</translation>
    </message>
    <message>
        <source>the first roster of this group</source>
        <translation>这个群的第一份名单</translation>
    </message>
    <message>
        <source>compared with {day}: {count} names, {shared} shared</source>
        <translation>对比 {day}：{count} 人，相同 {shared} 人</translation>
    </message>
    <message>
        <source>Store, leave {count} open</source>
        <translation>存入，{count} 个先不定</translation>
    </message>
    <message>
        <source>First say what is doubtful about this list, above its differences</source>
        <translation>先回答列表上方的疑问，再存入</translation>
    </message>
</context>
<context>
    <name>RosterSide</name>
    <message>
        <source>Back</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Decide, next</source>
        <translation>确定，下一个</translation>
    </message>
    <message>
        <source>To decide, {at} of {count}</source>
        <translation>待确认，第 {at} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>「{name}」是谁？</translation>
    </message>
    <message>
        <source>Your answer is remembered: the same two names are not asked about again.</source>
        <translation>你的回答会记住，同样两个名字不会再问。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>In the group since {day}, left open then.</source>
        <translation>{day} 起在群里，当时没有定。</translation>
    </message>
    <message>
        <source>A nickname without an account.</source>
        <translation>只有昵称，没有账号。</translation>
    </message>
    <message>
        <source>Line {line} of the list, between {before} and {after}.</source>
        <translation>名单第 {line} 行，在「{before}」和「{after}」之间。</translation>
    </message>
    <message>
        <source>Line {line} of the list.</source>
        <translation>名单第 {line} 行。</translation>
    </message>
    <message>
        <source>chosen for another name</source>
        <translation>已选给另一个名字</translation>
    </message>
    <message>
        <source>a member of their own already</source>
        <translation>已经是另一位成员</translation>
    </message>
    <message>
        <source>no account in this list</source>
        <translation>这份名单里没有账号</translation>
    </message>
    <message>
        <source>Compare in Same person</source>
        <translation>去「同一个人？」比对</translation>
    </message>
    <message>
        <source>Both are members already. Same person joins them, if they are one.</source>
        <translation>两位都已是成员；如果是同一人，请在「同一个人？」里合并。</translation>
    </message>
    <message>
        <source>Another one who is missing</source>
        <translation>另一个不见了的人</translation>
    </message>
    <message>
        <source>missing in this list</source>
        <translation>这次名单里没有</translation>
    </message>
    <message>
        <source>was {name} in the last roster</source>
        <translation>上一份名单里叫「{name}」</translation>
    </message>
    <message>
        <source>a nickname without an account</source>
        <translation>只有昵称，没有账号</translation>
    </message>
    <message>
        <source>Open the member</source>
        <translation>打开成员</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新确认</translation>
    </message>
</context>
<context>
    <name>RosterSight</name>
    <message>
        <source>Storing a roster; editing waits</source>
        <translation>正在存入名单，编辑请稍候</translation>
    </message>
    <message>
        <source>Stored {group}: {joined} joined, {left} left</source>
        <translation>已存入「{group}」：进群 {joined}，退群 {left}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taking a roster back; editing waits</source>
        <translation>正在撤回名单，编辑请稍候</translation>
    </message>
    <message>
        <source>Taken back; the list waits to be stored again</source>
        <translation>已撤回；名单还在，可以重新存入</translation>
    </message>
    <message>
        <source>{name} is asked about again</source>
        <translation>「{name}」会重新确认</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Show member</source>
        <translation>查看成员</translation>
    </message>
    <message>
        <source>Make this one again</source>
        <translation>重新生成这一张</translation>
    </message>
    <message>
        <source>Mend in the template</source>
        <translation>去模板里修</translation>
    </message>
    <message>
        <source>{file} is gone</source>
        <translation>{file} 已不在了</translation>
    </message>
    <message>
        <source>Copied the poster of {name}</source>
        <translation>已复制 {name} 的海报</translation>
    </message>
    <message>
        <source>Made the poster of {name} again</source>
        <translation>已重新生成 {name} 的海报</translation>
    </message>
    <message>
        <source>{name}: not written</source>
        <translation>{name}：未写出</translation>
    </message>
</context>
<context>
    <name>RowHand</name>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Too many rows to copy; export them instead (up to {n})</source>
        <translation>行数太多，不便复制（最多 {n} 行），请用导出</translation>
    </message>
    <message>
        <source>Copied {count} rows</source>
        <translation>已复制 {count} 行</translation>
    </message>
    <message>
        <source>Copied “{column}” of {count} rows</source>
        <translation>已复制 {count} 行的“{column}”</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy “{column}”</source>
        <translation>复制“{column}”</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Use these numbers</source>
        <translation>用这组数字</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>starred is core; who left every group is lost</source>
        <translation>星标即核心；退出所有群即流失</translation>
    </message>
    <message>
        <source>{up} would move at once, {down} be named above for your yes.</source>
        <translation>会立即变动 {up} 人，另有 {down} 人列入待你点头。</translation>
    </message>
    <message>
        <source>Every number is needed.</source>
        <translation>每个数字都要填。</translation>
    </message>
    <message>
        <source>These numbers hold. Change one to see what it would do.</source>
        <translation>现行规则就是这组数字。改动任何一个，先看看会怎样。</translation>
    </message>
    <message>
        <source>the last days in which taking part is counted</source>
        <translation>只看最近这么多天里的参与</translation>
    </message>
    <message>
        <source>so many of them make somebody active</source>
        <translation>其中参与满这么多天即为活跃</translation>
    </message>
    <message>
        <source>a day of taking part weighs 1, and half of it after so many days</source>
        <translation>参与一天计 1 分，过这么多天后减半</translation>
    </message>
    <message>
        <source>whoever weighs as much as these is active too</source>
        <translation>参与度进入这一档的也算活跃</translation>
    </message>
    <message>
        <source>while no quieter than so many times their usual gap</source>
        <translation>但安静不超过平时间隔的这么多倍</translation>
    </message>
    <message>
        <source>absent from so many complete rosters; told leaving counts at once</source>
        <translation>连续这么多份完整名单里都不在；明确退群的立即计入</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>No rules yet. Say what happens at the first and at the second time.</source>
        <translation>还没有群规。写清第一次怎么办、第二次怎么办。</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Full size</source>
        <translation>原尺寸</translation>
    </message>
    <message>
        <source>50 %, JPEG 40</source>
        <translation>缩到 50 %，JPEG 40</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>帮我修好</translation>
    </message>
    <message>
        <source>Being drawn</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>No code on this poster</source>
        <translation>这张海报没有二维码</translation>
    </message>
    <message>
        <source>Reads at every size</source>
        <translation>各种尺寸都能识别</translation>
    </message>
    <message>
        <source>found, exact</source>
        <translation>识别无误</translation>
    </message>
</context>
<context>
    <name>SegmentActs</name>
    <message>
        <source>Save as segment</source>
        <translation>存为分群</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>分群名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Use the filter in sight</source>
        <translation>改用当前筛选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Filter the list first; what you see is then saved as a segment</source>
        <translation>先筛选列表，再把看到的结果存为分群</translation>
    </message>
    <message>
        <source>Saved as the segment {name}</source>
        <translation>已存为分群“{name}”</translation>
    </message>
    <message>
        <source>Renamed to {name}</source>
        <translation>已改名为“{name}”</translation>
    </message>
    <message>
        <source>{name} has the filter in sight now</source>
        <translation>“{name}”已改用当前筛选</translation>
    </message>
    <message>
        <source>Deleted the segment {name}</source>
        <translation>已删除分群“{name}”</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
</context>
<context>
    <name>SelectionActs</name>
    <message>
        <source>Log touch</source>
        <translation>记触点</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Make posters</source>
        <translation>出海报</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人？</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 人</translation>
    </message>
    <message>
        <source>Select all {count}</source>
        <translation>全选 {count}</translation>
    </message>
    <message>
        <source>Log a touch: {kind}</source>
        <translation>记{kind}触点</translation>
    </message>
    <message>
        <source>With the {count} selected</source>
        <translation>对已选 {count} 人</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation>加入社群</translation>
    </message>
    <message>
        <source>Put into a segment</source>
        <translation>加入分群</translation>
    </message>
    <message>
        <source>Select at most {count} members to compare</source>
        <translation>最多选 {count} 位成员来比对</translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>取消星标</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>这个工作台</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Time zone and currency</source>
        <translation>时区与货币</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Looks of this machine</source>
        <translation>这台电脑的外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>整体大小</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Single letters are keys</source>
        <translation>单字母快捷键</translation>
    </message>
    <message>
        <source>never while you type in a field</source>
        <translation>在输入框里打字时不起作用</translation>
    </message>
    <message>
        <source>Panels slide</source>
        <translation>面板滑动效果</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>What a code opens</source>
        <translation>扫码打开的链接</translation>
    </message>
    <message>
        <source>{code} stands for the personal code</source>
        <translation>{code} 代表每人的邀请码</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Every half hour, on closing, and before each import</source>
        <translation>每半小时、关闭时、每次导入前</translation>
    </message>
    <message>
        <source>each is read back; 12 daily, 10 weekly and 9 monthly ones are kept</source>
        <translation>每份都读回验证；保留 12 份每日、10 份每周、9 份每月备份</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>ShapePart</name>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>单色</translation>
    </message>
    <message>
        <source>Linear gradient</source>
        <translation>线性渐变</translation>
    </message>
    <message>
        <source>Radial gradient</source>
        <translation>径向渐变</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充色</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>描边</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Corner radius</source>
        <translation>圆角</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填充方式</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>粗细</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>虚线段</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Drawn path</source>
        <translation>路径图形</translation>
    </message>
</context>
<context>
    <name>SheetFields</name>
    <message>
        <source>Crop marks</source>
        <translation>裁切线</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Cards a sheet</source>
        <translation>每张纸</translation>
    </message>
    <message>
        <source>Bleed, mm</source>
        <translation>出血 mm</translation>
    </message>
    <message>
        <source>Cards across</source>
        <translation>横排张数</translation>
    </message>
    <message>
        <source>Cards down</source>
        <translation>竖排张数</translation>
    </message>
</context>
<context>
    <name>SheetPart</name>
    <message>
        <source>Own size</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>What the code opens</source>
        <translation>扫码打开</translation>
    </message>
    <message>
        <source>Group on the poster</source>
        <translation>海报上的群</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Drop copy B</source>
        <translation>去掉 B 版</translation>
    </message>
    <message>
        <source>Add copy B</source>
        <translation>添加 B 版</translation>
    </message>
    <message>
        <source>A and B are shared out half and half; write B with the switch above.</source>
        <translation>A、B 两版各发一半成员；用上方的 A | B 切换来写 B 版。</translation>
    </message>
    <message>
        <source>Two wordings of one poster, to see which brings more people.</source>
        <translation>同一张海报写两种文案，看哪种带来的人多。</translation>
    </message>
    <message>
        <source>The group of each member</source>
        <translation>每位成员所在的群</translation>
    </message>
    <message>
        <source>Without {code} every poster opens the same page; who invited whom stays unknown</source>
        <translation>链接里没有 {code}，所有海报打开同一个页面，无法知道谁邀请了谁</translation>
    </message>
    <message>
        <source>Type the link, or choose a group with a code</source>
        <translation>填写链接，或选一个有群码的群</translation>
    </message>
    <message>
        <source>The code opens the group itself; who invited whom stays unknown</source>
        <translation>扫码直接进群，无法知道谁邀请了谁</translation>
    </message>
</context>
<context>
    <name>SheetSizes</name>
    <message>
        <source>Story</source>
        <translation>竖版海报</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方图</translation>
    </message>
    <message>
        <source>Article cover</source>
        <translation>公众号封面</translation>
    </message>
    <message>
        <source>Tall phone screen</source>
        <translation>手机长屏</translation>
    </message>
    <message>
        <source>A4 print</source>
        <translation>A4 印刷</translation>
    </message>
    <message>
        <source>A3 print</source>
        <translation>A3 印刷</translation>
    </message>
</context>
<context>
    <name>ShelfHand</name>
    <message>
        <source>There is no picture and no link on the clipboard; copy the code first</source>
        <translation>剪贴板里没有图片，也没有链接；先复制群二维码</translation>
    </message>
    <message>
        <source>That holds no picture; drop PNG, JPEG or WebP files</source>
        <translation>里面没有图片；请拖入 PNG、JPEG 或 WebP 文件</translation>
    </message>
    <message>
        <source>Other pictures are being read; wait for them or cancel</source>
        <translation>还在识别别的图片；等它完成或先取消</translation>
    </message>
    <message>
        <source>Reading pictures of codes</source>
        <translation>正在识别群码图片</translation>
    </message>
    <message>
        <source>Pictures of codes</source>
        <translation>群码图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Folder with pictures of codes</source>
        <translation>群码图片所在的文件夹</translation>
    </message>
    <message>
        <source>Paste as the next in line</source>
        <translation>粘贴为备用码</translation>
    </message>
    <message>
        <source>From files…</source>
        <translation>从文件添加…</translation>
    </message>
    <message>
        <source>There is no picture in the folder</source>
        <translation>文件夹里没有图片</translation>
    </message>
    <message>
        <source>{group} uses this code already</source>
        <translation>「{group}」正在用这个码</translation>
    </message>
    <message>
        <source>This code is in line of {group}</source>
        <translation>这个码已是「{group}」的备用码</translation>
    </message>
    <message>
        <source>Keep the picture</source>
        <translation>仍然留存</translation>
    </message>
    <message>
        <source>{kind} is in use in {group}</source>
        <translation>「{group}」已启用：{kind}</translation>
    </message>
    <message>
        <source>{kind} waits in line of {group}</source>
        <translation>「{group}」已加备用：{kind}</translation>
    </message>
    <message>
        <source>{kind} is kept for {group}</source>
        <translation>「{group}」已留存：{kind}</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Put {count} codes onto the shelf</source>
        <translation>已放入 {count} 个群码</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>Codes of the groups</source>
        <translation>各群的群码</translation>
    </message>
</context>
<context>
    <name>ShelfPanel</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>备用码</translation>
    </message>
    <message>
        <source>Nothing in line. A code put here takes over with one key when the one in use dies.</source>
        <translation>还没有备用码。放一个在这里，群码失效时一键接上。</translation>
    </message>
    <message>
        <source>Say when the code dies</source>
        <translation>填写失效时间</translation>
    </message>
    <message>
        <source>Paste new</source>
        <translation>粘贴新码</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制群码</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Use the next in line</source>
        <translation>启用备用码</translation>
    </message>
    <message>
        <source>Choose a code to see what is left of it</source>
        <translation>选一个群码，查看剩余时间和名额</translation>
    </message>
    <message>
        <source>say when it dies</source>
        <translation>填写失效时间</translation>
    </message>
    <message>
        <source>1 older code</source>
        <translation>1 个旧码</translation>
    </message>
    <message>
        <source>{count} older codes</source>
        <translation>{count} 个旧码</translation>
    </message>
    <message>
        <source>Say when it dies…</source>
        <translation>填写失效时间…</translation>
    </message>
    <message>
        <source>Use it no longer</source>
        <translation>停用这个码</translation>
    </message>
    <message>
        <source>Show the group</source>
        <translation>查看这个群</translation>
    </message>
    <message>
        <source>Posters with your own link live on: change where the link leads and they stay good. Posters with the raw code must be written again.</source>
        <translation>印自己链接的海报不受影响：改链接指向就行。直接印群码的海报要重新导出。</translation>
    </message>
</context>
<context>
    <name>SlotsDialog</name>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add slot</source>
        <translation>添加档位</translation>
    </message>
    <message>
        <source>Daily slots</source>
        <translation>每日档位</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>Morning news</source>
        <translation>早报</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A beginning of the text, if there is one</source>
        <translation>固定的开头，可不写</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>哪几天</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文案</translation>
    </message>
    <message>
        <source>A slot is a fixed hour, such as the morning news. Each day it waits for a post.</source>
        <translation>档位是固定的时间，比如早报。每天到点都等着一条内容。</translation>
    </message>
    <message>
        <source>Give the slot a name</source>
        <translation>给档位起个名字</translation>
    </message>
</context>
<context>
    <name>SourcesPart</name>
    <message>
        <source>Subtract another list</source>
        <translation>再减一份：粘贴、文件</translation>
    </message>
    <message>
        <source>Who is in this list</source>
        <translation>这份名单里的人</translation>
    </message>
    <message>
        <source>Minus who has</source>
        <translation>减去已经做了的</translation>
    </message>
    <message>
        <source>Need not be chased</source>
        <translation>不用催的</translation>
    </message>
    <message>
        <source>no complete roster yet, as the desk knows it</source>
        <translation>还没有完整名单，按已知成员算</translation>
    </message>
    <message>
        <source>roster of {day}</source>
        <translation>{day}的群成员名单</translation>
    </message>
    <message>
        <source>{count} matched</source>
        <translation>对上 {count} 人</translation>
    </message>
    <message>
        <source>No longer subtract it</source>
        <translation>不再减这一份</translation>
    </message>
    <message>
        <source>has not yet</source>
        <translation>人还没有</translation>
    </message>
    <message>
        <source>have not yet</source>
        <translation>人还没有</translation>
    </message>
    <message>
        <source>1 more to confirm</source>
        <translation>另有 1 人待你确认</translation>
    </message>
    <message>
        <source>{count} more to confirm</source>
        <translation>另有 {count} 人待你确认</translation>
    </message>
</context>
<context>
    <name>StoppedLine</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不管了</translation>
    </message>
    <message>
        <source>{template}, {when}: stopped at {done} of {total}</source>
        <translation>{template}（{when}）停在 {done}/{total}</translation>
    </message>
</context>
<context>
    <name>SureList</name>
    <message>
        <source>Recognised members</source>
        <translation>已认出的成员</translation>
    </message>
</context>
<context>
    <name>SwatchPopup</name>
    <message>
        <source>Other colour</source>
        <translation>其他颜色</translation>
    </message>
</context>
<context>
    <name>TemplateFiling</name>
    <message>
        <source>Save as a file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>Poster templates</source>
        <translation>海报模板</translation>
    </message>
    <message>
        <source>Open a template file</source>
        <translation>打开模板文件</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已存为 {file}</translation>
    </message>
</context>
<context>
    <name>TemplateSide</name>
    <message>
        <source>The group has no code yet</source>
        <translation>这个群还没有二维码</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>去添加</translation>
    </message>
    <message>
        <source>The group&apos;s own code has expired</source>
        <translation>群二维码已经过期</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>去更换</translation>
    </message>
    <message>
        <source>The group&apos;s own code expires in {n} h</source>
        <translation>群二维码 {n} 小时后过期</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
</context>
<context>
    <name>TemplateView</name>
    <message>
        <source>Not copied: {why}</source>
        <translation>没有复制：{why}</translation>
    </message>
    <message>
        <source>Copied the poster of {name}</source>
        <translation>已复制 {name} 的海报</translation>
    </message>
    <message>
        <source>No change of the code alone makes it read</source>
        <translation>只改二维码修不好，请看上面的原因</translation>
    </message>
    <message>
        <source>Mended the code</source>
        <translation>已修好二维码</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Align across</source>
        <translation>左右对齐</translation>
    </message>
    <message>
        <source>Align up and down</source>
        <translation>上下对齐</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>字重</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Shrink to fit, down to</source>
        <translation>自动缩小，最小</translation>
    </message>
    <message>
        <source>Vertical, from right to left</source>
        <translation>竖排（从右到左）</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>描边</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation>最多行数</translation>
    </message>
    <message>
        <source>0 for any</source>
        <translation>0 为不限</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>粗细</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>阴影</translation>
    </message>
</context>
<context>
    <name>TiersView</name>
    <message>
        <source>Months</source>
        <translation>逐月变化</translation>
    </message>
    <message>
        <source>who moved</source>
        <translation>谁升谁降</translation>
    </message>
    <message>
        <source>Moved {count} members down</source>
        <translation>已下调 {count} 位成员</translation>
    </message>
    <message>
        <source>Kept {count} members in their tier</source>
        <translation>已保留 {count} 位成员的分层</translation>
    </message>
    <message>
        <source>The tiers follow these numbers now</source>
        <translation>分层已按新数字计算</translation>
    </message>
    <message>
        <source>Looking at everybody; editing waits</source>
        <translation>正在重看所有成员，稍后可编辑</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>You promised</source>
        <translation>你答应的</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方答应的</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>待兑现</translation>
    </message>
    <message>
        <source>Ordered {items}</source>
        <translation>下单 {items}</translation>
    </message>
    <message>
        <source>Joined {group}</source>
        <translation>进群 {group}</translation>
    </message>
    <message>
        <source>Left {group}</source>
        <translation>退群 {group}</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before}转为{after}</translation>
    </message>
    <message>
        <source>between two rosters</source>
        <translation>两次名单之间</translation>
    </message>
    <message>
        <source>already in the first roster</source>
        <translation>首份名单已在群</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已退群</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>{amount} refunded</source>
        <translation>退款 {amount}</translation>
    </message>
    <message>
        <source>Spent before, as your own list says</source>
        <translation>此前累计消费（自己名单上的数）</translation>
    </message>
</context>
<context>
    <name>TodayDeeds</name>
    <message>
        <source>Posted in {group}</source>
        <translation>{group} 已发</translation>
    </message>
    <message>
        <source>Skipped {group}</source>
        <translation>已跳过 {group}</translation>
    </message>
    <message>
        <source>Draft made for {slot}</source>
        <translation>已为“{slot}”建好草稿</translation>
    </message>
    <message>
        <source>{name} is off today&apos;s list</source>
        <translation>{name} 今天不再提醒</translation>
    </message>
    <message>
        <source>Touch logged with {name}</source>
        <translation>已记下与 {name} 的触点</translation>
    </message>
    <message>
        <source>Chased no more: {group}</source>
        <translation>不再催：{group}</translation>
    </message>
    <message>
        <source>The next code is in use</source>
        <translation>已换用下一个群码</translation>
    </message>
    <message>
        <source>The picture file is missing; add it again</source>
        <translation>图片文件不见了，请重新添加</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Log touch</source>
        <translation>记触点</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>现在该发</translation>
    </message>
    <message>
        <source>Nothing to post today</source>
        <translation>今天没有要发的内容</translation>
    </message>
    <message>
        <source>Plan a post, or set daily slots in the calendar and they wait here every morning.</source>
        <translation>去排一条内容；在排期里设好每日档位，每天早上就会在这里等你。</translation>
    </message>
    <message>
        <source>Plan a post</source>
        <translation>排一条</translation>
    </message>
    <message>
        <source>Rest of the day</source>
        <translation>今日排期</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation>{count} 位成员</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 位成员</translation>
    </message>
    <message>
        <source>+{joined} joined, {left} left in 24 hours</source>
        <translation>24 小时内进群 {joined}，退群 {left}</translation>
    </message>
    <message>
        <source>1 touch logged in 7 days</source>
        <translation>7 天内记了 1 次触点</translation>
    </message>
    <message>
        <source>{count} touches logged in 7 days</source>
        <translation>7 天内记了 {count} 次触点</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文案</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Posted, next</source>
        <translation>已发，下一个</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{festival} in {when}</source>
        <translation>距{festival} {when}</translation>
    </message>
    <message>
        <source>{festival} {when}</source>
        <translation>{when}是{festival}</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>{count} posts</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>{posts}, {done} done</source>
        <translation>{posts}，已发 {done}</translation>
    </message>
    <message>
        <source>1 post of the last 7 days is not posted everywhere</source>
        <translation>近 7 天有 1 条没发完</translation>
    </message>
    <message>
        <source>{count} posts of the last 7 days are not posted everywhere</source>
        <translation>近 7 天有 {count} 条没发完</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已发完</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}，{when}</translation>
    </message>
</context>
<context>
    <name>TouchForm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Keep them where they are</source>
        <translation>保留原分层</translation>
    </message>
    <message>
        <source>Waiting for your yes</source>
        <translation>等你点头</translation>
    </message>
    <message>
        <source>Nobody waits. On the first day of a month that OpsDesk is open, everybody is looked at: whoever does more moves up at once, whoever grew quiet is named here.</source>
        <translation>现在没有人在等。每个月第一次打开 OpsDesk 时会把所有人看一遍：变活跃的当场上调，变安静的列在这里。</translation>
    </message>
    <message>
        <source>Move {count} down</source>
        <translation>下调 {count} 人</translation>
    </message>
    <message>
        <source>{count} grew quiet</source>
        <translation>{count} 人变安静了</translation>
    </message>
</context>
<context>
    <name>WeeksChart</name>
    <message>
        <source>No roster was compared with an earlier one yet</source>
        <translation>还没有可以前后比对的群名单</translation>
    </message>
</context>
<context>
    <name>WelcomePart</name>
    <message>
        <source>The names of the newcomers</source>
        <translation>新人的昵称</translation>
    </message>
    <message>
        <source>No welcome yet. Newcomers decide in the first minute whether they stay.</source>
        <translation>还没有欢迎语。新人留不留，第一分钟就决定。</translation>
    </message>
    <message>
        <source>1 newcomer is not welcomed yet</source>
        <translation>还有 1 位新人没有欢迎</translation>
    </message>
    <message>
        <source>{count} newcomers are not welcomed yet</source>
        <translation>还有 {count} 位新人没有欢迎</translation>
    </message>
    <message>
        <source>new friends</source>
        <translation>新朋友</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Know your people.</source>
        <translation>记得住每个人。</translation>
    </message>
    <message>
        <source>Post on time.</source>
        <translation>准点发内容。</translation>
    </message>
    <message>
        <source>Give back a little more.</source>
        <translation>回礼多一点点。</translation>
    </message>
    <message>
        <source>Everything stays in one folder on this laptop. OpsDesk never signs in to your platforms; it prepares, and you paste.</source>
        <translation>一切都放在这台电脑的一个文件夹里。OpsDesk 从不登录任何平台：它备好，你来粘贴。</translation>
    </message>
    <message>
        <source>Name of your shop or community</source>
        <translation>店铺或社群的名称</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>工作台名称</translation>
    </message>
    <message>
        <source>One SQLite file plus a media folder. Verified backups are kept beside it.</source>
        <translation>一个 SQLite 文件加一个图片文件夹，旁边存着验过的备份。</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>新建工作台</translation>
    </message>
    <message>
        <source>Open an existing desk</source>
        <translation>打开已有工作台</translation>
    </message>
    <message>
        <source>Try the sample desk</source>
        <translation>试用示例工作台</translation>
    </message>
    <message>
        <source>Set up your desk</source>
        <translation>建一个工作台</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Making the sample desk: {done} of {total} files</source>
        <translation>正在准备示例：{done}／{total} 个文件</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>恢复最新备份</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It is this member</source>
        <translation>就是这位成员</translation>
    </message>
    <message>
        <source>Who is {name}?</source>
        <translation>{name} 是谁？</translation>
    </message>
    <message>
        <source>What bears this name in the file then counts for this member. Taking the import back undoes it.</source>
        <translation>文件里用这个名字的都算这位成员的；撤回这次导入即可取消。</translation>
    </message>
    <message>
        <source>Name, remark, pinyin</source>
        <translation>名字、备注、拼音</translation>
    </message>
</context>
<context>
    <name>WhoHasNot</name>
    <message>
        <source>It is</source>
        <translation>是他</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>May have signed</source>
        <translation>可能已经报了</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Group card</source>
        <translation>群昵称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Last spoke</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Last reminded</source>
        <translation>上次催</translation>
    </message>
    <message>
        <source>Who has not</source>
        <translation>谁还没有</translation>
    </message>
    <message>
        <source>Owner, admins, yourself</source>
        <translation>群主、群管理员、自己的号</translation>
    </message>
    <message>
        <source>Reminded within 3 days</source>
        <translation>3 天内已经催过</translation>
    </message>
    <message>
        <source>Tag: Do not disturb</source>
        <translation>标签：请勿打扰</translation>
    </message>
    <message>
        <source>Joined less than a day ago</source>
        <translation>入群不满 1 天</translation>
    </message>
    <message>
        <source>Chain: {title}</source>
        <translation>接龙：{title}</translation>
    </message>
    <message>
        <source>Pasted chain</source>
        <translation>粘贴的接龙</translation>
    </message>
    <message>
        <source>Orders: {title}</source>
        <translation>订单：{title}</translation>
    </message>
    <message>
        <source>Survey: {title}</source>
        <translation>问卷：{title}</translation>
    </message>
    <message>
        <source>Spoke: {title}</source>
        <translation>发过言：{title}</translation>
    </message>
    <message>
        <source>Segment: {title}</source>
        <translation>分群：{title}</translation>
    </message>
    <message>
        <source>List: {title}</source>
        <translation>名单：{title}</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>粘贴的名单</translation>
    </message>
    <message>
        <source>{count} paid orders</source>
        <translation>{count} 笔已付订单</translation>
    </message>
    <message>
        <source>{count} unpaid or refunded left out</source>
        <translation>{count} 笔未付或已退款的不算</translation>
    </message>
    <message>
        <source>{count} answered</source>
        <translation>{count} 份答卷</translation>
    </message>
    <message>
        <source>{count} spoke</source>
        <translation>{count} 人发过言</translation>
    </message>
    <message>
        <source>{count} of the group</source>
        <translation>群里 {count} 人</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>chain, no. {no}: “{line}”</source>
        <translation>接龙第 {no} 行「{line}」</translation>
    </message>
    <message>
        <source>order of “{line}”</source>
        <translation>订单买家「{line}」</translation>
    </message>
    <message>
        <source>survey, answered by “{line}”</source>
        <translation>问卷，填写人“{line}”</translation>
    </message>
    <message>
        <source>chat, “{line}” spoke</source>
        <translation>聊天里“{line}”发过言</translation>
    </message>
    <message>
        <source>list, row {no}: “{line}”</source>
        <translation>名单第 {no} 行「{line}」</translation>
    </message>
    <message>
        <source>Several in the group bear this name</source>
        <translation>群里有几个人叫这个名字</translation>
    </message>
    <message>
        <source>The name fits, the number beside it is not known</source>
        <translation>名字对得上，旁边的号码没见过</translation>
    </message>
    <message>
        <source>The name is only alike, or known from somewhere else</source>
        <translation>只是名字像，或者是别处认识的人</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} 天前</translation>
    </message>
    <message>
        <source>never</source>
        <translation>没催过</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>@names</source>
        <translation>@名单</translation>
    </message>
    <message>
        <source>@names We count tonight at 22:00. Add your line if you want one; if not, answer 1 and I will not ask again.</source>
        <translation>@名单 今晚 22:00 截止统计，要的在接龙里补一行，不要的回个 1，我就不再打扰你。</translation>
    </message>
    <message>
        <source>@names Still missing from the list. No hurry: a word from you is enough, yes or no.</source>
        <translation>@名单 名单里还差你们几位，不着急，要不要都回一句就好。</translation>
    </message>
    <message>
        <source>@names Last call. After this I close the list and pass it on.</source>
        <translation>@名单 最后问一次，这之后名单就交上去了。</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
</context>
<context>
    <name>WhoHasNotPlace</name>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>接龙</translation>
    </message>
    <message>
        <source>{total} in the group, {signed} have, {spared} need no chasing</source>
        <translation>名单 {total} 人，已报 {signed}，不用催 {spared}</translation>
    </message>
    <message>
        <source>{count} wait for your answer</source>
        <translation>{count} 人待确认</translation>
    </message>
    <message>
        <source>compared in {ms} ms</source>
        <translation>比对 {ms} 毫秒</translation>
    </message>
    <message>
        <source>Who has not</source>
        <translation>谁还没有</translation>
    </message>
    <message>
        <source>Copy the next portion</source>
        <translation>复制下一段</translation>
    </message>
    <message>
        <source>Portion posted, next</source>
        <translation>这段已发，下一段</translation>
    </message>
    <message>
        <source>Paste a chain or names</source>
        <translation>粘贴接龙或名单</translation>
    </message>
    <message>
        <source>Subtract a file</source>
        <translation>减去一个文件</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Save who has not as a segment</source>
        <translation>把还没有的人存为分群</translation>
    </message>
    <message>
        <source>Put who has not on Today</source>
        <translation>把还没有的人放到今天</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>回到社群</translation>
    </message>
</context>
<context>
    <name>WhoHasNotView</name>
    <message>
        <source>Who has not</source>
        <translation>谁还没有</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>所有社群</translation>
    </message>
    <message>
        <source>Paste chain</source>
        <translation>粘贴接龙</translation>
    </message>
    <message>
        <source>All reminded</source>
        <translation>记为已催</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>催一下</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>还没有可以比对的</translation>
    </message>
    <message>
        <source>Copy the sign-up chain in the group and paste it here, or take a file of orders or a list.</source>
        <translation>在群里复制接龙粘贴到这里，或者选一份订单、名单文件。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Everybody in the group has, waits above for your answer, or need not be chased.</source>
        <translation>群里的人要么已经报了，要么在上面等你确认，要么不用催。</translation>
    </message>
    <message>
        <source>Nobody left to chase</source>
        <translation>没有人要催了</translation>
    </message>
    <message>
        <source>{chosen} of {count} ticked</source>
        <translation>共 {count} 人，已选 {chosen}</translation>
    </message>
    <message>
        <source>{name} has</source>
        <translation>{name} 算已经报了</translation>
    </message>
    <message>
        <source>{name} has not</source>
        <translation>{name} 算还没报</translation>
    </message>
    <message>
        <source>All {count} have</source>
        <translation>{count} 人都算已经报了</translation>
    </message>
    <message>
        <source>None of the {count} has</source>
        <translation>{count} 人都算还没报</translation>
    </message>
    <message>
        <source>Subtracted 1 line</source>
        <translation>已减去 1 行</translation>
    </message>
    <message>
        <source>Subtracted {count} lines</source>
        <translation>已减去 {count} 行</translation>
    </message>
    <message>
        <source>No longer subtracted: {list}</source>
        <translation>不再减去「{list}」</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} rows with problems</source>
        <translation>{count} 行有问题</translation>
    </message>
    <message>
        <source>Problems {count}</source>
        <translation>问题 {count}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Columns as you said last time</source>
        <translation>列按上次的设置</translation>
    </message>
    <message>
        <source>Columns are remembered for the next such file</source>
        <translation>列设置会记住，下次同类文件直接用</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>never the same</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>{day}, a later one first</source>
        <translation>{day}，先拆后来的那次</translation>
    </message>
</context>
<context>
    <name>_Hints</name>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>open in panel</source>
        <translation>在详情栏打开</translation>
    </message>
    <message>
        <source>pinyin and initials work</source>
        <translation>可用拼音和首字母</translation>
    </message>
</context>
<context>
    <name>_MaybeDelegate</name>
    <message>
        <source>New person</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>but another {account}</source>
        <translation>但{account}不同</translation>
    </message>
</context>
<context>
    <name>_PlaceDelegate</name>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>已发</translation>
    </message>
</context>
<context>
    <name>_SlotRow</name>
    <message>
        <source>no group</source>
        <translation>没选群</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除“{name}”</translation>
    </message>
</context>
<context>
    <name>_SureDelegate</name>
    <message>
        <source>by its name in the same list</source>
        <translation>同一份名单里的同名</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>无变化</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Remove the image</source>
        <translation>移除图片</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>排期</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Wedding day</source>
        <translation>结婚纪念日</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Wished</source>
        <translation>已祝福</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Gave back</source>
        <translation>已回礼</translation>
    </message>
    <message>
        <source>Said hello</source>
        <translation>已问候</translation>
    </message>
    <message>
        <source>Promise to {name} kept, touch logged</source>
        <translation>对 {name} 的承诺已兑现，记了一次触点</translation>
    </message>
    <message>
        <source>Logged good wishes to {name}</source>
        <translation>已记下给 {name} 的祝福</translation>
    </message>
    <message>
        <source>Followed up with {name}</source>
        <translation>已回访 {name}</translation>
    </message>
    <message>
        <source>Logged a gift to {name}</source>
        <translation>已记下给 {name} 的回礼</translation>
    </message>
    <message>
        <source>Logged a hello to {name}</source>
        <translation>已记下对 {name} 的问候</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>{count} 天后</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
    </message>
    <message>
        <source>{what} {when}</source>
        <translation>{when}{what}</translation>
    </message>
    <message>
        <source>Follow up after {event}</source>
        <translation>《{event}》之后回访</translation>
    </message>
    <message>
        <source>You owe a return: {count}</source>
        <translation>你还欠 {count} 份回礼</translation>
    </message>
    <message>
        <source>Core, never touched</source>
        <translation>核心用户，还没触达过</translation>
    </message>
    <message>
        <source>Core, no touch for {count} days</source>
        <translation>核心用户，{count} 天没触达</translation>
    </message>
    <message>
        <source>A day to remember</source>
        <translation>纪念日</translation>
    </message>
    <message>
        <source>{text} · promised for today</source>
        <translation>{text} · 答应今天</translation>
    </message>
    <message>
        <source>{text} · promised for yesterday</source>
        <translation>{text} · 昨天就该兑现</translation>
    </message>
    <message>
        <source>{text} · promised, {count} days late</source>
        <translation>{text} · 晚了 {count} 天</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}后</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>晚了 {span}</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{members} members: it scans no longer from {seats} on</source>
        <translation>{members} 人，满 {seats} 不能扫码</translation>
    </message>
    <message>
        <source>expired {when}</source>
        <translation>{when} 已失效</translation>
    </message>
    <message>
        <source>expires {when}</source>
        <translation>{when} 失效</translation>
    </message>
    <message>
        <source>{text} · on 1 poster</source>
        <translation>{text} · 用在 1 张海报</translation>
    </message>
    <message>
        <source>{text} · on {count} posters</source>
        <translation>{text} · 用在 {count} 张海报</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Name in the group</source>
        <translation>群名片</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>QQ number</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>WeCom ID</source>
        <translation>企微号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Owner or admin</source>
        <translation>群主或管理员</translation>
    </message>
    <message>
        <source>Title in the group</source>
        <translation>群头衔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入群时间</translation>
    </message>
    <message>
        <source>First spoke</source>
        <translation>首次发言</translation>
    </message>
    <message>
        <source>Last spoke</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息数</translation>
    </message>
    <message>
        <source>First met</source>
        <translation>认识时间</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Blocklist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Group, made if new</source>
        <translation>所在群</translation>
    </message>
    <message>
        <source>Group number</source>
        <translation>群号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>子订单</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Paid for the item</source>
        <translation>商品实付</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund status</source>
        <translation>退款状态</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Emotional</source>
        <translation>情感</translation>
    </message>
    <message>
        <source>Refund honoured</source>
        <translation>爽快退款</translation>
    </message>
    <message>
        <source>Fake pointed out</source>
        <translation>指出仿品</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>说到做到</translation>
    </message>
    <message>
        <source>Escrow</source>
        <translation>担保交易</translation>
    </message>
    <message>
        <source>Other trust</source>
        <translation>其他信任</translation>
    </message>
    <message>
        <source>Useful sharing</source>
        <translation>有用的分享</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>解答问题</translation>
    </message>
    <message>
        <source>People introduced</source>
        <translation>牵线搭桥</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>其他价值</translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation>结婚</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>添丁</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Illness and help</source>
        <translation>生病与帮助</translation>
    </message>
    <message>
        <source>Met offline</source>
        <translation>线下见面</translation>
    </message>
    <message>
        <source>Other care</source>
        <translation>其他关心</translation>
    </message>
    <message>
        <source>You gave</source>
        <translation>你付出</translation>
    </message>
    <message>
        <source>They gave</source>
        <translation>对方付出</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed</source>
        <translation>已停止，没有任何改动</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的</translation>
    </message>
    <message>
        <source>There is no desk in {desk}; choose its folder or restore a backup</source>
        <translation>{desk} 里没有工作台，请选对文件夹，或恢复一个备份</translation>
    </message>
    <message>
        <source>{desk} holds a desk already; open it or choose another folder</source>
        <translation>{desk} 里已经有工作台，打开它，或换一个文件夹</translation>
    </message>
    <message>
        <source>{desk} is open in another OpsDesk; close it there first</source>
        <translation>{desk} 已在另一个 OpsDesk 窗口打开，请先在那边关闭</translation>
    </message>
    <message>
        <source>This desk was made by a newer OpsDesk (format {found}, this one knows {known}); update OpsDesk</source>
        <translation>这个工作台是更新版本的 OpsDesk 做的（格式 {found}，本版只认到 {known}），请先升级 OpsDesk</translation>
    </message>
    <message>
        <source>The desk file is damaged; restore the newest backup, or save what it still holds: opsdesk check --rescue DIR</source>
        <translation>工作台文件已损坏；请恢复最近一份备份，或抢救还能读出的内容：opsdesk check --rescue 文件夹</translation>
    </message>
    <message>
        <source>The file in this folder is not an OpsDesk desk</source>
        <translation>这个文件夹里的文件不是 OpsDesk 工作台</translation>
    </message>
    <message>
        <source>{folder} is copied by {service}, which can damage a desk; choose a local folder</source>
        <translation>{folder} 由 {service} 同步，会损坏工作台，请选本机的普通文件夹</translation>
    </message>
    <message>
        <source>An import is being written; editing is possible again in a moment</source>
        <translation>正在写入导入内容，稍后就能编辑</translation>
    </message>
    <message>
        <source>No desk was named; give --desk DIR or make one with `opsdesk new`</source>
        <translation>没有指定工作台，用 --desk 目录，或先用 opsdesk new 新建</translation>
    </message>
    <message>
        <source>The disk is full and nothing was changed; free some space, or the desk&apos;s reserve (Settings, Backups), and try again</source>
        <translation>磁盘已满，什么都没有改动；请腾出一些空间，或释放工作台预留的空间（设置 · 备份），再试一次</translation>
    </message>
    <message>
        <source>This desk holds no reserve; free some space on the disk</source>
        <translation>这个工作台没有预留空间；请在磁盘上腾出一些空间</translation>
    </message>
    <message>
        <source>The folder cannot be written to; check its permissions</source>
        <translation>这个文件夹不能写入，请检查权限</translation>
    </message>
    <message>
        <source>The disk refused to write; nothing was changed</source>
        <translation>磁盘拒绝写入，没有任何改动</translation>
    </message>
    <message>
        <source>Nothing in the file of {desk} can be read any more; restore a backup</source>
        <translation>{desk} 的文件里已读不出任何内容；请恢复一份备份</translation>
    </message>
    <message>
        <source>The backup {file} cannot be read; choose another one</source>
        <translation>备份 {file} 读不出来，请换一个</translation>
    </message>
    <message>
        <source>There is no file {file}</source>
        <translation>找不到文件 {file}</translation>
    </message>
    <message>
        <source>{file} has no rows</source>
        <translation>{file} 里没有数据</translation>
    </message>
    <message>
        <source>{file} is no kind of file that OpsDesk reads</source>
        <translation>{file} 不是 OpsDesk 认得的文件</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off; export it again</source>
        <translation>{file} 已损坏或不完整，请重新导出一次</translation>
    </message>
    <message>
        <source>{file} is protected by a password; save it without one</source>
        <translation>{file} 有密码保护，请另存为无密码的文件</translation>
    </message>
    <message>
        <source>{file} is too large to read safely; split it</source>
        <translation>{file} 太大，请拆成几个文件</translation>
    </message>
    <message>
        <source>Reading {file} took too long and was stopped</source>
        <translation>读取 {file} 太久，已停止</translation>
    </message>
    <message>
        <source>{file} is a {kind}; OpsDesk does not read those yet</source>
        <translation>{file} 是{kind}，目前还不能导入</translation>
    </message>
    <message>
        <source>{file} is a chat between two people; OpsDesk counts chats of groups</source>
        <translation>{file} 是两个人的私聊；OpsDesk 只统计群聊</translation>
    </message>
    <message>
        <source>The dates in {file} can be read two ways ({example}): say whether the day or the month comes first</source>
        <translation>{file} 里的日期有两种读法（{example}）：请说明是日在前还是月在前</translation>
    </message>
    <message>
        <source>The file does not say which group it lists; name the group</source>
        <translation>文件里没写是哪个群，请填群名称</translation>
    </message>
    <message>
        <source>The file does not say when it was taken; name the date</source>
        <translation>文件里没写名单日期，请填日期</translation>
    </message>
    <message>
        <source>{file} would make {count} new groups; check which column holds the group</source>
        <translation>{file} 会新建 {count} 个群，请确认群名是哪一列</translation>
    </message>
    <message>
        <source>No column of {file} says who a row is about; choose the one with names, phones or accounts</source>
        <translation>{file} 里没有一列能认出是谁，请指定昵称、手机号或账号在哪一列</translation>
    </message>
    <message>
        <source>{file} was changed since it was read; choose it again</source>
        <translation>{file} 读取之后又改动过，请重新选择文件</translation>
    </message>
    <message>
        <source>{group} has a roster of {last} already; one of {taken} cannot be put before it</source>
        <translation>{group} 已有 {last} 的名单，{taken} 的不能插到它前面</translation>
    </message>
    <message>
        <source>There is no list of people in {file}; copy the member list again</source>
        <translation>{file} 里没有人员名单，请重新复制群成员列表</translation>
    </message>
    <message>
        <source>Nothing is stored yet: {why}</source>
        <translation>还没有存入：{why}</translation>
    </message>
    <message>
        <source>Import {id} was taken back already</source>
        <translation>第 {id} 次导入已经撤回过</translation>
    </message>
    <message>
        <source>Import {id} cannot be taken back before import {later} ({file}), which was compared with it</source>
        <translation>第 {later} 次导入（{file}）是跟它比对的，请先撤回那一次，再撤回第 {id} 次</translation>
    </message>
    <message>
        <source>Import {id} cannot be taken back: {kept} was merged with {other}; take that merge ({merge}) apart first</source>
        <translation>导入 {id} 暂时不能撤回：{kept} 已和 {other} 合并，请先拆开这次合并（{merge}）</translation>
    </message>
    <message>
        <source>Choose two different members</source>
        <translation>请选两位不同的成员</translation>
    </message>
    <message>
        <source>{kept} and {other} have different accounts ({kind}): {mine} and {theirs}. If they are one person, mark the one no longer used; the pair waits under Same person</source>
        <translation>{kept} 和 {other} 的{kind}不同：{mine} 与 {theirs}。如果确实是同一人，请先把不再用的那个标为停用；这一对先放在“同一人”里</translation>
    </message>
    <message>
        <source>Merge {id} was taken apart already</source>
        <translation>合并 {id} 已经拆开过了</translation>
    </message>
    <message>
        <source>Take merge {later} ({kept} and {other}) apart first; it was made after this one</source>
        <translation>请先拆开后来的合并 {later}（{kept} 与 {other}）</translation>
    </message>
    <message>
        <source>{field} must lie between {least} and {most}</source>
        <translation>“{field}”要在 {least} 到 {most} 之间</translation>
    </message>
    <message>
        <source>There is no {id}</source>
        <translation>找不到 {id}</translation>
    </message>
    <message>
        <source>The picture cannot be read; use PNG, JPEG or WebP</source>
        <translation>图片读不出来，请用 PNG、JPEG 或 WebP</translation>
    </message>
    <message>
        <source>The picture is larger than 50 million pixels or 64 MB</source>
        <translation>图片超过 5000 万像素或 64 MB</translation>
    </message>
    <message>
        <source>The text is too long for a code; use a shorter link</source>
        <translation>内容太长，放不进二维码，请换短链接</translation>
    </message>
    <message>
        <source>The code has no content</source>
        <translation>二维码没有内容</translation>
    </message>
    <message>
        <source>No QR code was found in the picture</source>
        <translation>图片里没找到二维码</translation>
    </message>
    <message>
        <source>Type a name first</source>
        <translation>先写个名称</translation>
    </message>
    <message>
        <source>The name {name} is taken; choose another</source>
        <translation>“{name}”已经用了，换一个</translation>
    </message>
    <message>
        <source>{handle} belongs to {name} already; open them instead</source>
        <translation>{handle} 已经属于 {name}，请直接打开</translation>
    </message>
    <message>
        <source>{handle} does not look like such an account; check for a missing digit</source>
        <translation>{handle} 不像这种账号，请检查是否少了一位</translation>
    </message>
    <message>
        <source>{group} has the number {number} already; check the digits or open that group</source>
        <translation>「{group}」已经用了群号 {number}；核对数字，或打开那个群</translation>
    </message>
    <message>
        <source>What was posted stays as it is; make a correcting post</source>
        <translation>已经发出去的不能改，请另写一条更正</translation>
    </message>
    <message>
        <source>There is no poster template {name}</source>
        <translation>没有海报模板 {name}</translation>
    </message>
    <message>
        <source>The template file is damaged: {field} is not what it should be</source>
        <translation>模板文件已损坏：{field} 的内容不对</translation>
    </message>
    <message>
        <source>A template holds {limit} layers at most; remove some first</source>
        <translation>一个模板最多 {limit} 个图层，请先删掉一些</translation>
    </message>
    <message>
        <source>The template was made by a newer OpsDesk; update to open it</source>
        <translation>这个模板由更新版本的 OpsDesk 制作，请先升级再打开</translation>
    </message>
    <message>
        <source>The code has a time that is none; write it as 2026-09-25 19:30</source>
        <translation>码里的时间不对，写成 2026-09-25 19:30 这样</translation>
    </message>
    <message>
        <source>The content of the code holds half a character; type it again</source>
        <translation>二维码内容里有残缺的字符，请重新输入</translation>
    </message>
    <message>
        <source>{code} is no code as it stands: a character must be wrong; look at the poster again</source>
        <translation>{code} 不是有效的邀请码，应该有一个字看错了，请对照海报再看一遍</translation>
    </message>
    <message>
        <source>Nobody on this desk was given the code {code}</source>
        <translation>这个工作台没有发过邀请码 {code}</translation>
    </message>
    <message>
        <source>This batch of posters is not known any more; make a new one</source>
        <translation>找不到这一批海报了，请重新导出一批</translation>
    </message>
    <message>
        <source>The cards would come out smaller than 1 cm; put fewer on a sheet or take a larger paper</source>
        <translation>卡片会小于 1 厘米，请减少每张纸上的数量，或换大一点的纸</translation>
    </message>
    <message>
        <source>The picture of the layer {layer} is gone; choose another</source>
        <translation>图层“{layer}”的图片找不到了，请重新选择</translation>
    </message>
    <message>
        <source>{file} is built like a trap ({why}) and was not unpacked; ask for it again or unpack it yourself</source>
        <translation>{file} 的结构可疑（{why}），没有解压；请让对方重新导出，或自己解压后再导入</translation>
    </message>
    <message>
        <source>{file} cannot be opened; close it in other programs and check its permissions</source>
        <translation>打不开 {file}；请先在别的程序里关掉它，并检查文件权限</translation>
    </message>
    <message>
        <source>Letter {at}: {why}</source>
        <translation>第 {at} 个字：{why}</translation>
    </message>
    <message>
        <source>There is no text encoding called {encoding}</source>
        <translation>没有叫 {encoding} 的文字编码</translation>
    </message>
    <message>
        <source>The picture cannot be read: {why}</source>
        <translation>图片无法读取：{why}</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}; look whether the folder is still there and may be written to</source>
        <translation>写不进 {path}：请看看文件夹还在不在、能不能写入</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>it unpacks to a hundred times its size</source>
        <translation>解压后会膨胀上百倍</translation>
    </message>
    <message>
        <source>a path leaves its folder</source>
        <translation>里面有指向别处的路径</translation>
    </message>
    <message>
        <source>it holds links</source>
        <translation>里面有链接文件</translation>
    </message>
    <message>
        <source>two files bear one name</source>
        <translation>里面有重名文件</translation>
    </message>
    <message>
        <source>it holds more than 10,000 files</source>
        <translation>里面的文件超过一万个</translation>
    </message>
    <message>
        <source>the same person or row again ({value}); taken once</source>
        <translation>重复：{value} 前面已有，只取一次</translation>
    </message>
    <message>
        <source>{value} stands in the file twice with different details; the first was taken</source>
        <translation>{value} 出现两次且内容不同，以第一次为准</translation>
    </message>
    <message>
        <source>a row of totals, no person ({value})</source>
        <translation>合计行（{value}），不是成员</translation>
    </message>
    <message>
        <source>no name and no account</source>
        <translation>没有昵称也没有账号</translation>
    </message>
    <message>
        <source>belongs to another group ({value})</source>
        <translation>属于另一个群（{value}）</translation>
    </message>
    <message>
        <source>more cells than titles; {value} was left out</source>
        <translation>这一行比标题多出单元格，{value} 未读取</translation>
    </message>
    <message>
        <source>the file breaks off in this row</source>
        <translation>文件在这一行中断，没有导入这一行</translation>
    </message>
    <message>
        <source>the row cannot be read ({value})</source>
        <translation>这一行无法读取（{value}）</translation>
    </message>
    <message>
        <source>a cell holds more than a million characters</source>
        <translation>有单元格超过一百万字</translation>
    </message>
    <message>
        <source>a cell holds more than 50 lines; was a quotation mark left open?</source>
        <translation>有单元格超过 50 行，可能少了一个引号</translation>
    </message>
    <message>
        <source>the title {value} comes twice</source>
        <translation>标题“{value}”出现了两次</translation>
    </message>
    <message>
        <source>the name is only spaces or invisible signs; who has an account is named by it</source>
        <translation>昵称只有空格或看不见的字符；有账号的就用账号称呼</translation>
    </message>
    <message>
        <source>the name was cut to 200 characters</source>
        <translation>名字过长，只保留前 200 字</translation>
    </message>
    <message>
        <source>the text was cut to 200 characters</source>
        <translation>文字过长，只保留前 200 字</translation>
    </message>
    <message>
        <source>{value} empty bytes became �</source>
        <translation>有 {value} 个空字节，已换成 �</translation>
    </message>
    <message>
        <source>some letters are damaged: {value}</source>
        <translation>有文字损坏：{value}</translation>
    </message>
    <message>
        <source>this line is in another encoding than the file: {value}</source>
        <translation>这一行的编码与文件不同，请核对：{value}</translation>
    </message>
    <message>
        <source>the spreadsheet has lost the last digits of {value}; export that column as text</source>
        <translation>表格软件丢了 {value} 的末几位，请把该列设为文本重新导出</translation>
    </message>
    <message>
        <source>{value} is no whole number</source>
        <translation>{value} 不是整数</translation>
    </message>
    <message>
        <source>{value} is no amount</source>
        <translation>{value} 不是金额</translation>
    </message>
    <message>
        <source>{value} has fractions of a fen; it was rounded</source>
        <translation>{value} 小于一分的部分已四舍五入</translation>
    </message>
    <message>
        <source>{value} may be two different days; choose one</source>
        <translation>{value} 可能是两个日期，请选一个</translation>
    </message>
    <message>
        <source>{value} is a day of the lunar calendar</source>
        <translation>{value} 是农历日期</translation>
    </message>
    <message>
        <source>{value} has no year</source>
        <translation>{value} 没有年份</translation>
    </message>
    <message>
        <source>{value} is no date</source>
        <translation>{value} 不是日期</translation>
    </message>
    <message>
        <source>{value} is masked; it is shown, never matched</source>
        <translation>{value} 是打码号码，只显示，不用来认人</translation>
    </message>
    <message>
        <source>{value} is no phone number</source>
        <translation>{value} 不是有效电话</translation>
    </message>
    <message>
        <source>{value} is no e-mail address</source>
        <translation>{value} 不是有效邮箱</translation>
    </message>
    <message>
        <source>{value} is no QQ number</source>
        <translation>{value} 不是有效 QQ 号</translation>
    </message>
    <message>
        <source>{value} is no WeChat id</source>
        <translation>{value} 不是有效微信号</translation>
    </message>
    <message>
        <source>{value} is no id of a WeCom customer</source>
        <translation>{value} 不是有效的企微客户编号</translation>
    </message>
    <message>
        <source>the contact card is damaged or too large</source>
        <translation>这张名片已损坏或过大</translation>
    </message>
    <message>
        <source>the order has no number</source>
        <translation>没有订单号</translation>
    </message>
    <message>
        <source>the rows of order {value} tell different totals; the highest was taken</source>
        <translation>订单 {value} 各行的实付金额不一致，取最高的</translation>
    </message>
    <message>
        <source>{value} is a name only; say who it is</source>
        <translation>{value} 只是一个名字，请确认是谁</translation>
    </message>
    <message>
        <source>no. {value} tells neither an account nor a name</source>
        <translation>第 {value} 份既没留账号也没留名字</translation>
    </message>
    <message>
        <source>the answers of no. {value} differ from those imported before, which stay</source>
        <translation>第 {value} 份和上次导入的答案不同，保留上次的</translation>
    </message>
    <message>
        <source>the answer sheet has no number</source>
        <translation>这份答卷没有序号</translation>
    </message>
    <message>
        <source>a message without a time</source>
        <translation>这条消息没有时间</translation>
    </message>
    <message>
        <source>the log stops at {value} rows, as this exporter does; later messages are missing</source>
        <translation>这个导出工具最多导出 {value} 行，之后的消息没有导出</translation>
    </message>
    <message>
        <source>nobody in the group is called {value}; the messages count for nobody</source>
        <translation>群里没有人叫 {value}，这些消息暂不计入任何人</translation>
    </message>
    <message>
        <source>several in the group are called {value}; the messages count for nobody</source>
        <translation>群里有几个人都叫 {value}，这些消息暂不计入任何人</translation>
    </message>
    <message>
        <source>a name that cannot be seen; its messages count for nobody</source>
        <translation>名字是看不见的字符，这些消息暂不计入任何人</translation>
    </message>
    <message>
        <source>order {value} was refunded more than was paid</source>
        <translation>订单 {value} 的退款多于实付</translation>
    </message>
    <message>
        <source>its accounts belong to different members ({value}); not joined</source>
        <translation>这一行的账号分属不同成员（{value}），没有合并</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>沉默</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理层</translation>
    </message>
    <message>
        <source>KOL</source>
        <translation>KOL</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我自己</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Weibo</source>
        <translation>微博</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>线下</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>group roster</source>
        <translation>群名单</translation>
    </message>
    <message>
        <source>member list</source>
        <translation>成员表</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>sign-up chain</source>
        <translation>接龙</translation>
    </message>
    <message>
        <source>chat log</source>
        <translation>聊天记录</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>wallet bill</source>
        <translation>钱包账单</translation>
    </message>
    <message>
        <source>content plan</source>
        <translation>内容排期表</translation>
    </message>
    <message>
        <source>starred by you</source>
        <translation>你标的星</translation>
    </message>
    <message>
        <source>left every group</source>
        <translation>已退出所有群</translation>
    </message>
    <message>
        <source>in no roster and no log</source>
        <translation>不在任何名单和记录里</translation>
    </message>
    <message>
        <source>in a group, nothing heard yet</source>
        <translation>在群里，还没冒过泡</translation>
    </message>
    <message>
        <source>in a group, nothing heard for 30 days</source>
        <translation>在群里，30 天没动静</translation>
    </message>
    <message>
        <source>took part on {days} of the last {window} days</source>
        <translation>近 {window} 天里有 {days} 天参与</translation>
    </message>
    <message>
        <source>Times their own rhythm</source>
        <translation>平时间隔的倍数</translation>
    </message>
    <message>
        <source>took part on only {days} of the last {window} days</source>
        <translation>近 {window} 天里只有 {days} 天参与</translation>
    </message>
    <message>
        <source>nothing heard for {idle} d</source>
        <translation>{idle} 天没动静</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>由你手动设定</translation>
    </message>
    <message>
        <source>Days looked at</source>
        <translation>统计天数</translation>
    </message>
    <message>
        <source>Days of taking part</source>
        <translation>参与天数</translation>
    </message>
    <message>
        <source>Days until half the weight is gone</source>
        <translation>参与度减半天数</translation>
    </message>
    <message>
        <source>Top share in percent</source>
        <translation>参与度前百分之几</translation>
    </message>
    <message>
        <source>Rosters until lost</source>
        <translation>连续缺席几份名单算流失</translation>
    </message>
    <message>
        <source>spoke {days} d ago</source>
        <translation>{days} 天前发过言</translation>
    </message>
    <message>
        <source>among the {percent} % who take part most; quiet for {idle} d, within their rhythm (up to {limit} d)</source>
        <translation>参与度排在前 {percent}%；安静了 {idle} 天，还在其平时的节奏内（最多 {limit} 天）</translation>
    </message>
    <message>
        <source>touched {days} d ago</source>
        <translation>{days} 天前触达过</translation>
    </message>
    <message>
        <source>bought {days} d ago</source>
        <translation>{days} 天前下过单</translation>
    </message>
    <message>
        <source>nothing known yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Made the desk</source>
        <translation>新建工作台</translation>
    </message>
    <message>
        <source>Renamed the desk</source>
        <translation>工作台改名</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Started a new day</source>
        <translation>新的一天</translation>
    </message>
    <message>
        <source>Mended the desk</source>
        <translation>修复工作台</translation>
    </message>
    <message>
        <source>Added a member</source>
        <translation>新增成员</translation>
    </message>
    <message>
        <source>Edited a member</source>
        <translation>修改成员</translation>
    </message>
    <message>
        <source>Gave a member a picture</source>
        <translation>设置了成员头像</translation>
    </message>
    <message>
        <source>Took a member&apos;s picture off</source>
        <translation>去掉了成员头像</translation>
    </message>
    <message>
        <source>Changed a star</source>
        <translation>修改星标</translation>
    </message>
    <message>
        <source>Moved members to the bin</source>
        <translation>成员移到回收站</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation>加入社群</translation>
    </message>
    <message>
        <source>Moved to another group</source>
        <translation>调到了另一个群</translation>
    </message>
    <message>
        <source>Noted who left a group</source>
        <translation>记下了谁退群</translation>
    </message>
    <message>
        <source>Merged members</source>
        <translation>合并了成员</translation>
    </message>
    <message>
        <source>Took a merge apart</source>
        <translation>拆开了一次合并</translation>
    </message>
    <message>
        <source>Kept two members apart</source>
        <translation>标记了两位不是同一人</translation>
    </message>
    <message>
        <source>Let two members be proposed again</source>
        <translation>不再标记两位不是同一人</translation>
    </message>
    <message>
        <source>Put two members in the queue</source>
        <translation>把一对成员放进了待确认</translation>
    </message>
    <message>
        <source>Set a tier by hand</source>
        <translation>手动设定分层</translation>
    </message>
    <message>
        <source>Changed the numbers of the tier rule</source>
        <translation>修改了分层规则</translation>
    </message>
    <message>
        <source>Looked at everybody&apos;s tier</source>
        <translation>重新看了一遍所有人的分层</translation>
    </message>
    <message>
        <source>Moved members down a tier</source>
        <translation>成员下调分层</translation>
    </message>
    <message>
        <source>Kept members in their tier</source>
        <translation>成员保留原分层</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Took a tag off</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Gave a role</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>Ended a role</source>
        <translation>结束角色</translation>
    </message>
    <message>
        <source>Made a segment by hand</source>
        <translation>新建了手选分群</translation>
    </message>
    <message>
        <source>Put members into a segment</source>
        <translation>将成员加入分群</translation>
    </message>
    <message>
        <source>Took members out of a segment</source>
        <translation>将成员移出分群</translation>
    </message>
    <message>
        <source>Added an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Marked an account as no longer used</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Added a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Took a photo away</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Noted a day to remember</source>
        <translation>记下重要日子</translation>
    </message>
    <message>
        <source>Logged a touch</source>
        <translation>记触点</translation>
    </message>
    <message>
        <source>Removed a touch</source>
        <translation>删除触点</translation>
    </message>
    <message>
        <source>Noted a promise</source>
        <translation>记下承诺</translation>
    </message>
    <message>
        <source>Kept a promise</source>
        <translation>兑现承诺</translation>
    </message>
    <message>
        <source>Dropped a promise</source>
        <translation>划掉承诺</translation>
    </message>
    <message>
        <source>Marked somebody as not here</source>
        <translation>标记已不在群</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Remembered what the columns of a file are</source>
        <translation>记住了文件各列的含义</translation>
    </message>
    <message>
        <source>Forgot what the columns of a file are</source>
        <translation>忘掉了文件各列的含义</translation>
    </message>
    <message>
        <source>Let a nickname be asked again</source>
        <translation>让一个昵称重新待确认</translation>
    </message>
    <message>
        <source>Took an import back</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>Added a group</source>
        <translation>新建群</translation>
    </message>
    <message>
        <source>Edited a group</source>
        <translation>修改群资料</translation>
    </message>
    <message>
        <source>Moved a group to the bin</source>
        <translation>群移到回收站</translation>
    </message>
    <message>
        <source>Added a class of groups</source>
        <translation>新建群分类</translation>
    </message>
    <message>
        <source>Edited a class of groups</source>
        <translation>修改群分类</translation>
    </message>
    <message>
        <source>Removed a class of groups</source>
        <translation>删除群分类</translation>
    </message>
    <message>
        <source>Moved a group to a class</source>
        <translation>调整群分类</translation>
    </message>
    <message>
        <source>Wrote a welcome message</source>
        <translation>修改欢迎语</translation>
    </message>
    <message>
        <source>Wrote the rules of a group</source>
        <translation>修改群规</translation>
    </message>
    <message>
        <source>Made somebody an admin</source>
        <translation>任命群管理员</translation>
    </message>
    <message>
        <source>Ended an admin</source>
        <translation>撤下群管理员</translation>
    </message>
    <message>
        <source>Marked newcomers as welcomed</source>
        <translation>标记已欢迎</translation>
    </message>
    <message>
        <source>Put people to chase on Today</source>
        <translation>把要催的人放到今天</translation>
    </message>
    <message>
        <source>Ended a chase</source>
        <translation>结束一次催办</translation>
    </message>
    <message>
        <source>Marked people as reminded</source>
        <translation>记为已催</translation>
    </message>
    <message>
        <source>Pasted a group code</source>
        <translation>粘贴群二维码</translation>
    </message>
    <message>
        <source>Put codes onto the shelf</source>
        <translation>批量放入群码</translation>
    </message>
    <message>
        <source>Used another code of a group</source>
        <translation>换用了另一个群码</translation>
    </message>
    <message>
        <source>Put a code in line</source>
        <translation>把群码设为备用</translation>
    </message>
    <message>
        <source>Changed the order of the codes in line</source>
        <translation>调整备用群码的顺序</translation>
    </message>
    <message>
        <source>Used the next code</source>
        <translation>启用下一个群码</translation>
    </message>
    <message>
        <source>Took a code out of the line</source>
        <translation>移出备用群码</translation>
    </message>
    <message>
        <source>Set when a code dies</source>
        <translation>修改群码有效期</translation>
    </message>
    <message>
        <source>Added a channel</source>
        <translation>新建渠道</translation>
    </message>
    <message>
        <source>Added a post</source>
        <translation>新建内容</translation>
    </message>
    <message>
        <source>Edited a post</source>
        <translation>修改内容</translation>
    </message>
    <message>
        <source>Copied a post</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Moved a post</source>
        <translation>调整内容时间</translation>
    </message>
    <message>
        <source>Changed the state of a post</source>
        <translation>修改内容状态</translation>
    </message>
    <message>
        <source>Marked as posted</source>
        <translation>标记已发</translation>
    </message>
    <message>
        <source>Skipped one place of a post</source>
        <translation>跳过一个发布位置</translation>
    </message>
    <message>
        <source>Moved a post to the bin</source>
        <translation>内容移到回收站</translation>
    </message>
    <message>
        <source>Added a picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Took a picture away</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Added a slot</source>
        <translation>新建栏目时段</translation>
    </message>
    <message>
        <source>Skipped a slot</source>
        <translation>跳过一次栏目</translation>
    </message>
    <message>
        <source>Moved a slot to the bin</source>
        <translation>栏目移到回收站</translation>
    </message>
    <message>
        <source>Added a template</source>
        <translation>新建海报模板</translation>
    </message>
    <message>
        <source>Edited a template</source>
        <translation>修改海报模板</translation>
    </message>
    <message>
        <source>Renamed a template</source>
        <translation>海报模板改名</translation>
    </message>
    <message>
        <source>Moved a template to the bin</source>
        <translation>海报模板移到回收站</translation>
    </message>
    <message>
        <source>Gave people their codes</source>
        <translation>发放专属码</translation>
    </message>
    <message>
        <source>Began a batch of posters</source>
        <translation>开始导出一批海报</translation>
    </message>
    <message>
        <source>Went on with a batch of posters</source>
        <translation>继续导出一批海报</translation>
    </message>
    <message>
        <source>Left a batch of posters as it was</source>
        <translation>不再继续一批海报</translation>
    </message>
    <message>
        <source>Made a batch of posters</source>
        <translation>批量制作海报</translation>
    </message>
    <message>
        <source>Planned an event</source>
        <translation>策划活动</translation>
    </message>
    <message>
        <source>Edited an event</source>
        <translation>修改活动</translation>
    </message>
    <message>
        <source>Closed an event</source>
        <translation>结束活动</translation>
    </message>
    <message>
        <source>Moved an event to the bin</source>
        <translation>活动移到回收站</translation>
    </message>
    <message>
        <source>Put guests on the list</source>
        <translation>加入活动名单</translation>
    </message>
    <message>
        <source>Took a guest off the list</source>
        <translation>移出活动名单</translation>
    </message>
    <message>
        <source>Noted an answer</source>
        <translation>记录报名回复</translation>
    </message>
    <message>
        <source>Marked who came</source>
        <translation>登记到场</translation>
    </message>
    <message>
        <source>Edited a guest</source>
        <translation>修改来宾信息</translation>
    </message>
    <message>
        <source>Added a cost</source>
        <translation>记一笔花费</translation>
    </message>
    <message>
        <source>Removed a cost</source>
        <translation>删除一笔花费</translation>
    </message>
    <message>
        <source>Phone as shown</source>
        <translation>显示的手机号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Better not mention</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>触点</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Days to remember</source>
        <translation>重要日子</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>the same account {about}</source>
        <translation>账号相同：{about}</translation>
    </message>
    <message>
        <source>the same phone {about}</source>
        <translation>手机号相同：{about}</translation>
    </message>
    <message>
        <source>the same e-mail {about}</source>
        <translation>邮箱相同：{about}</translation>
    </message>
    <message>
        <source>the same remark</source>
        <translation>备注相同</translation>
    </message>
    <message>
        <source>the same real name</source>
        <translation>真实姓名相同</translation>
    </message>
    <message>
        <source>one is called “{about}”, the other is noted so</source>
        <translation>一位叫“{about}”，另一位的备注或姓名也是它</translation>
    </message>
    <message>
        <source>alike names in {about}</source>
        <translation>在 {about} 里名字很像</translation>
    </message>
    <message>
        <source>one left {about}, the other is there</source>
        <translation>一位退了 {about}，另一位还在</translation>
    </message>
    <message>
        <source>the same rare name “{about}”</source>
        <translation>都叫“{about}”，这个名字很少见</translation>
    </message>
    <message>
        <source>the same birthday</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>different accounts ({about})</source>
        <translation>账号不同（{about}）</translation>
    </message>
    <message>
        <source>both are in {about} now</source>
        <translation>两位现在都在 {about}</translation>
    </message>
    <message>
        <source>different gender</source>
        <translation>性别不同</translation>
    </message>
    <message>
        <source>different region</source>
        <translation>地区不同</translation>
    </message>
    <message>
        <source>different birthday</source>
        <translation>生日不同</translation>
    </message>
    <message>
        <source>different real name</source>
        <translation>真实姓名不同</translation>
    </message>
    <message>
        <source>Same account</source>
        <translation>账号相同</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>手机号相同</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>Same remark</source>
        <translation>备注相同</translation>
    </message>
    <message>
        <source>Same real name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>In a remark</source>
        <translation>备注里提到</translation>
    </message>
    <message>
        <source>Alike in a group</source>
        <translation>同群同名</translation>
    </message>
    <message>
        <source>Same rare name</source>
        <translation>少见的同名</translation>
    </message>
    <message>
        <source>Same birthday</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>little speaks for it</source>
        <translation>依据不足</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近触点</translation>
    </message>
    <message>
        <source>{platform} ID</source>
        <translation>{platform}号</translation>
    </message>
    <message>
        <source>{platform} name</source>
        <translation>{platform}昵称</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>when closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before a check</source>
        <translation>检查前</translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation>聚餐</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>聚会</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>分享会</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>出游</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>其他活动</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>会来</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>not coming</source>
        <translation>不来</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>leap {month}</source>
        <translation>闰{month}</translation>
    </message>
    <message>
        <source>lunar {month}/{day}</source>
        <translation>农历 {month}/{day}</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>M 月 d 日 dddd</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>news</source>
        <translation>早报</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation>答疑</translation>
    </message>
    <message>
        <source>expert sharing</source>
        <translation>专家分享</translation>
    </message>
    <message>
        <source>good-night line</source>
        <translation>晚安暗号</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>game</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>other post</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>不发了</translation>
    </message>
    <message>
        <source>late</source>
        <translation>晚了</translation>
    </message>
    <message>
        <source>partly posted</source>
        <translation>部分已发</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 个群</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} 个群</translation>
    </message>
    <message>
        <source>goes nowhere yet</source>
        <translation>还没选群</translation>
    </message>
    <message>
        <source>{done} of {count} groups</source>
        <translation>{done}/{count} 群</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>没有文案</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 张图</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} 张图</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>还有 {n} 条</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year} 年{month}</translation>
    </message>
    <message>
        <source>the code is too small to scan; make it larger or its link shorter</source>
        <translation>二维码太小，扫不出来；请放大或缩短链接</translation>
    </message>
    <message>
        <source>the code is too pale on its ground; use a dark ink on light paper</source>
        <translation>二维码颜色太接近底色；请用深色码、浅色底</translation>
    </message>
    <message>
        <source>the code needs an empty edge of 4 modules on a plate</source>
        <translation>二维码四周留白不够；请留 4 格并加底板</translation>
    </message>
    <message>
        <source>the code is covered by {detail}</source>
        <translation>二维码被“{detail}”挡住了</translation>
    </message>
    <message>
        <source>the logo hides too much; use level Q or H and at most 25 % of the width</source>
        <translation>中间的图标太大；请用 Q 或 H 级，宽度不超过 25%</translation>
    </message>
    <message>
        <source>the code could not be read back</source>
        <translation>二维码无法识别</translation>
    </message>
    <message>
        <source>no font has {detail}; change the name on this poster</source>
        <translation>字体里没有“{detail}”，请改一下这张海报上的名字</translation>
    </message>
    <message>
        <source>the code has no content; {detail} is missing</source>
        <translation>二维码没有内容，缺少 {detail}</translation>
    </message>
    <message>
        <source>the content is too long: {length} bytes where {limit} fit at this error level, a Chinese character takes 3; shorten it or lower the level</source>
        <translation>内容太长：共 {length} 字节，这个容错级别最多 {limit} 字节（一个汉字占 3 字节）；请缩短内容或调低容错级别</translation>
    </message>
    <message>
        <source>the content of the code holds half a character</source>
        <translation>二维码内容里有残缺的字符</translation>
    </message>
    <message>
        <source>{detail} of the event cannot be; write it as 2026-09-25 19:30</source>
        <translation>活动的{detail}不对，写成 2026-09-25 19:30 这样</translation>
    </message>
    <message>
        <source>the code hangs over the edge of the poster</source>
        <translation>二维码超出了海报边缘</translation>
    </message>
    <message>
        <source>the code has no content</source>
        <translation>二维码没有内容</translation>
    </message>
    <message>
        <source>text cut to fit</source>
        <translation>文字已截短</translation>
    </message>
    <message>
        <source>a field in braces is not known and was left as it is</source>
        <translation>有不认识的合并字段，已原样保留</translation>
    </message>
    <message>
        <source>a field is empty</source>
        <translation>有合并字段没有内容</translation>
    </message>
    <message>
        <source>the picture of the member could not be read; the initial was drawn</source>
        <translation>成员头像读不出来，已改用首字</translation>
    </message>
    <message>
        <source>another name; this one belongs to another file</source>
        <translation>换了个文件名，原名已被别的文件占用</translation>
    </message>
    <message>
        <source>Invite code</source>
        <translation>邀请码</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>入群链接</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群名</translation>
    </message>
    <message>
        <source>Group QR content</source>
        <translation>群二维码内容</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>头像</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>SVG pictures are not taken; save it as PNG</source>
        <translation>不支持 SVG，请另存为 PNG</translation>
    </message>
    <message>
        <source>it is not a picture OpsDesk knows</source>
        <translation>不是可识别的图片</translation>
    </message>
    <message>
        <source>the file is damaged or cut off</source>
        <translation>文件已损坏或不完整</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Code of the group</source>
        <translation>群二维码</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Saved a segment</source>
        <translation>已存为分群</translation>
    </message>
    <message>
        <source>Renamed a segment</source>
        <translation>已重命名分群</translation>
    </message>
    <message>
        <source>Changed the filter of a segment</source>
        <translation>已更改分群的条件</translation>
    </message>
    <message>
        <source>Moved a segment to the bin</source>
        <translation>已将分群移入回收站</translation>
    </message>
    <message>
        <source>The filter cannot be used: what it says of {field} is not known here</source>
        <translation>筛选条件无法使用：关于 {field} 的这一项这里不认识</translation>
    </message>
    <message>
        <source>The filter has more than 60 conditions or goes too deep; make it smaller</source>
        <translation>筛选条件超过 60 个或嵌套太深，请精简</translation>
    </message>
    <message>
        <source>bore this very name, left on {day}</source>
        <translation>以前就叫这个名字，{day} 退的群</translation>
    </message>
    <message>
        <source>went by this name before</source>
        <translation>以前用过这个名字</translation>
    </message>
    <message>
        <source>your remark on them holds this name</source>
        <translation>你给 TA 的备注里有这个名字</translation>
    </message>
    <message>
        <source>the names are {number} % alike</source>
        <translation>名字有 {number}% 相像</translation>
    </message>
    <message>
        <source>first spoke in the same minute, on {day}</source>
        <translation>首次发言是同一分钟（{day}）</translation>
    </message>
    <message>
        <source>first spoke at another time, on {day}</source>
        <translation>首次发言时间不同（{day}）</translation>
    </message>
    <message>
        <source>spoke here on {day} already, before the last roster</source>
        <translation>{day} 就在群里说过话，早于上一份名单</translation>
    </message>
    <message>
        <source>the count of messages goes on from {number}</source>
        <translation>消息数从 {number} 条接着往上走</translation>
    </message>
    <message>
        <source>had written {number} messages already, this name fewer</source>
        <translation>之前已有 {number} 条消息，这个名字反而更少</translation>
    </message>
    <message>
        <source>the same duty in the group</source>
        <translation>在群里的身份相同</translation>
    </message>
    <message>
        <source>another duty in the group</source>
        <translation>在群里的身份不同</translation>
    </message>
    <message>
        <source>stood in this place, line {number}, between the same two</source>
        <translation>上次就在这个位置（第 {number} 行），前后两人没变</translation>
    </message>
    <message>
        <source>stood close to this place, line {number}</source>
        <translation>上次就在附近（第 {number} 行）</translation>
    </message>
    <message>
        <source>stood far from here, line {number}</source>
        <translation>上次离这里很远（第 {number} 行）</translation>
    </message>
    <message>
        <source>nobody else is missing, and nobody else is new</source>
        <translation>只少了这一个，也只多了这一个</translation>
    </message>
    <message>
        <source>{shared} of {now} names are in {other}, {here} in {group}: the list of another group?</source>
        <translation>{now} 个名字里有 {shared} 个在「{other}」，只有 {here} 个在「{group}」：是不是拿错群了？</translation>
    </message>
    <message>
        <source>{now} names, {before} in the last roster: the whole list or a part of it?</source>
        <translation>这次 {now} 个名字，上次 {before} 个：是完整名单，还是只有一部分？</translation>
    </message>
    <message>
        <source>{gone} of {before} are missing in this list</source>
        <translation>上次 {before} 人里，这次少了 {gone} 人</translation>
    </message>
    <message>
        <source>{group} has a roster of {taken} already, with other names; this one would count as the later one</source>
        <translation>「{group}」{taken} 已有一份名单，内容不同；存入后以这一份为准，旧的也保留</translation>
    </message>
    <message>
        <source>the roster of {taken} says the same; there is nothing to store</source>
        <translation>{taken} 的名单内容相同，不用再存</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Only when empty</source>
        <translation>仅空时填</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>你选的</translation>
    </message>
    <message>
        <source>known export</source>
        <translation>认得的格式</translation>
    </message>
    <message>
        <source>name matches</source>
        <translation>列名吻合</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>猜的</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不认得</translation>
    </message>
    <message>
        <source>same masked phone</source>
        <translation>打码手机号吻合</translation>
    </message>
    <message>
        <source>same real name</source>
        <translation>真实姓名相同</translation>
    </message>
    <message>
        <source>same as a remark or real name</source>
        <translation>与备注或真名相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>known by this name</source>
        <translation>曾用这个名字</translation>
    </message>
    <message>
        <source>name is alike</source>
        <translation>名字相近</translation>
    </message>
    <message>
        <source>there is no condition called {what}; put a text with signs in it in quotes</source>
        <translation>没有叫 {what} 的条件；要搜带符号的文字，请加引号</translation>
    </message>
    <message>
        <source>{what} is no class and no kind of touches</source>
        <translation>{what} 不是触点的类别</translation>
    </message>
    <message>
        <source>{what} is not known here; write one of {ways}</source>
        <translation>这里不认识 {what}；可以写 {ways}</translation>
    </message>
    <message>
        <source>nothing is called {what}; check the name</source>
        <translation>找不到叫 {what} 的；检查一下名称</translation>
    </message>
    <message>
        <source>more than one is called {what}; write one of {ways}</source>
        <translation>叫 {what} 的不止一个；请写明是哪个：{ways}</translation>
    </message>
    <message>
        <source>{what} is not asked like this; write {ways}</source>
        <translation>{what} 不能这样写；可以写 {ways}</translation>
    </message>
    <message>
        <source>{what} is no number</source>
        <translation>{what} 不是数字</translation>
    </message>
    <message>
        <source>{what} is no day; write {ways}</source>
        <translation>{what} 不是日期；可以写 {ways}</translation>
    </message>
    <message>
        <source>{what} is no number of days; write {ways}</source>
        <translation>{what} 不是天数；可以写 {ways}</translation>
    </message>
    <message>
        <source>the bracket that opens here is not closed</source>
        <translation>这里的括号没有配对的右括号</translation>
    </message>
    <message>
        <source>the bracket that closes here was not opened</source>
        <translation>这里的右括号多了一个</translation>
    </message>
    <message>
        <source>the quotes that open here are not closed</source>
        <translation>这里的引号没有配对</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>这里少了一个值</translation>
    </message>
    <message>
        <source>a condition is missing here</source>
        <translation>这里少了一个条件</translation>
    </message>
    <message>
        <source>{what} cannot stand here</source>
        <translation>{what} 不能放在这里</translation>
    </message>
    <message>
        <source>this is more than a filter holds</source>
        <translation>超出筛选条件的上限了</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
