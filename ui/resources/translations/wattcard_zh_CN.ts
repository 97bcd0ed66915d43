<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Story</name>
    <message>
        <source>No private smart-card service here: the programs talk to the card box directly.</source>
        <translation>此处没有独立的读卡服务：程序直接与虚拟卡箱通信。</translation>
    </message>
    <message>
        <source>%1 has changed the one-time password and is signed in.</source>
        <translation>%1 已修改一次性密码并登录。</translation>
    </message>
    <message>
        <source>Opening card for %1: ¥%2, receipt %3, %4 APDUs in the session that wrote.</source>
        <translation>%1 的开户卡：¥%2，凭证 %3，写卡会话共 %4 条 APDU。</translation>
    </message>
    <message>
        <source>Card in the meter: it shows %1, remaining %2, accepted in all %3.</source>
        <translation>卡已插表：显示 %1，剩余 %2，累计入表 %3。</translation>
    </message>
    <message>
        <source>The alarm lights: %1 remaining.</source>
        <translation>报警灯亮：剩余 %1。</translation>
    </message>
    <message>
        <source>The credit is used up: the load switch has tripped.</source>
        <translation>额度用完：负荷开关已跳闸。</translation>
    </message>
    <message>
        <source>Key held for %1 s: the switch is closed, supply is on.</source>
        <translation>按键 %1 秒：开关已合闸，恢复供电。</translation>
    </message>
    <message>
        <source>Sold ¥%1 on reader &quot;%2&quot;: receipt %3, %4 APDUs; the meter will show %5.</source>
        <translation>在读卡器“%2”上售电 ¥%1：凭证 %3，%4 条 APDU；电表将显示 %5。</translation>
    </message>
    <message>
        <source>Return data booked: sold %1, accepted by the meter %2, remaining %3.</source>
        <translation>反写数据已入账：已售 %1，电表已接受 %2，剩余 %3。</translation>
    </message>
    <message>
        <source>Sales: %1. APDUs of each: %2. Sold %3, credited %4, tripped: %5, restored: %6.</source>
        <translation>售电 %1 笔，每笔 APDU：%2。售出 %3，入表 %4，跳闸：%5，复电：%6。</translation>
    </message>
    <message>
        <source>Invariants: all hold.</source>
        <translation>不变量：全部成立。</translation>
    </message>
    <message>
        <source>Invariants: BROKEN: %1</source>
        <translation>不变量：不成立：%1</translation>
    </message>
    <message>
        <source>The demonstration stopped at: %1.</source>
        <translation>演示停止于：%1。</translation>
    </message>
    <message>
        <source>Operator %1 (%2): one-time password %3</source>
        <translation>操作员 %1（%2）：一次性密码 %3</translation>
    </message>
    <message>
        <source>Practice profile made in %1. Its keys are TEST KEYS. The passwords are shown only now:</source>
        <translation>练习配置已建立于 %1。其密钥为测试密钥。密码仅显示这一次：</translation>
    </message>
    <message>
        <source>There is a profile in %1 already. Choose another folder, or delete that one to start over.</source>
        <translation>%1 中已有配置。请另选文件夹，或删除后重新开始。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AmountPanel</name>
    <message>
        <source>AMOUNT ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>buys</source>
        <translation>可购</translation>
    </message>
    <message>
        <source>received ¥</source>
        <translation>实收 ¥</translation>
    </message>
    <message>
        <source>received in yuan</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>tax included %1</source>
        <translation>含税 %1</translation>
    </message>
    <message>
        <source>carry %1</source>
        <translation>结余 %1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BreakerLever</name>
    <message>
        <source>Load switch: %1</source>
        <translation>负荷开关：%1</translation>
    </message>
    <message>
        <source>Load switch (B): closes only when the meter allows it</source>
        <translation>负荷开关（B）：电表允许时才能合闸</translation>
    </message>
    <message>
        <source>Load switch</source>
        <translation>负荷开关</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardItem</name>
    <message>
        <source>Card %1, %2, serial ending %3, place: %4</source>
        <translation>卡 %1，%2，卡号尾号 %3，位置：%4</translation>
    </message>
    <message>
        <source>, busy, do not pull</source>
        <translation>，处理中，请勿拔卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardPanel</name>
    <message>
        <source>card …%1</source>
        <translation>卡号 …%1</translation>
    </message>
    <message>
        <source>purchase no. %1</source>
        <translation>购电次数 %1</translation>
    </message>
    <message>
        <source>last: %1  %2</source>
        <translation>上次：%1  %2</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardTrayView</name>
    <message>
        <source>New blank card (N)</source>
        <translation>新空白卡（N）</translation>
    </message>
    <message>
        <source>Makes a blank card with test keys</source>
        <translation>制作一张测试密钥的空白卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardZone</name>
    <message>
        <source>No card here. N makes a blank one.</source>
        <translation>此处无卡。按 N 制作空白卡。</translation>
    </message>
    <message>
        <source>Drop a card here</source>
        <translation>把卡拖到这里</translation>
    </message>
    <message>
        <source>Busy: do not pull</source>
        <translation>处理中：请勿拔卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CommandWords</name>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>same as last</source>
        <translation>同上次</translation>
    </message>
    <message>
        <source>history</source>
        <translation>购电记录</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>open account</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废退款</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CounterWords</name>
    <message>
        <source>service down</source>
        <translation>服务停止</translation>
    </message>
    <message>
        <source>wait, it is tried again by itself</source>
        <translation>请稍候，正在自动重试</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation>无读卡器</translation>
    </message>
    <message>
        <source>plug in the reader</source>
        <translation>请插上读卡器</translation>
    </message>
    <message>
        <source>card silent</source>
        <translation>卡无应答</translation>
    </message>
    <message>
        <source>turn the card over, chip up</source>
        <translation>请翻转卡片，芯片朝上</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读卡中</translation>
    </message>
    <message>
        <source>The card is being read.</source>
        <translation>正在读卡。</translation>
    </message>
    <message>
        <source>wait a moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>card in use</source>
        <translation>卡被占用</translation>
    </message>
    <message>
        <source>close the other program</source>
        <translation>请关闭其他程序</translation>
    </message>
    <message>
        <source>insert card</source>
        <translation>请插卡</translation>
    </message>
    <message>
        <source>Insert card. Without a card: type a number or a name.</source>
        <translation>请插卡。无卡时：输入号码或姓名查找。</translation>
    </message>
    <message>
        <source>Purchase no. %1 has not been put into the meter yet. You can still sell. (WAT-C02)</source>
        <translation>第%1次购电尚未插表，可继续购电。(WAT-C02)</translation>
    </message>
    <message>
        <source>Card and records agree.</source>
        <translation>卡内数据与系统一致。</translation>
    </message>
    <message>
        <source>confirm the amount</source>
        <translation>确认金额</translation>
    </message>
    <message>
        <source>type the amount</source>
        <translation>请输入金额</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>unknown card</source>
        <translation>未知卡</translation>
    </message>
    <message>
        <source>take the card out</source>
        <translation>请取出卡片</translation>
    </message>
    <message>
        <source>blank card</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>This card will be the opening card of %1.</source>
        <translation>此卡将作为%1的开户卡。</translation>
    </message>
    <message>
        <source>A blank card of this company. An account can be opened with it.</source>
        <translation>本公司空白卡，可用于开户。</translation>
    </message>
    <message>
        <source>open account</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>management card</source>
        <translation>管理卡</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The earlier sale of %1 is finished: it was on the card. Nothing was charged again.</source>
        <translation>先前的 %1 售电已完成：数据已在卡上，未重复收费。</translation>
    </message>
    <message>
        <source>The sale is finished.</source>
        <translation>售电完成。</translation>
    </message>
    <message>
        <source>It adds %1.</source>
        <translation>将增加 %1。</translation>
    </message>
    <message>
        <source>It will then show about %1.</source>
        <translation>届时约显示 %1。</translation>
    </message>
    <message>
        <source>take the money</source>
        <translation>请收款</translation>
    </message>
    <message>
        <source>Take %1, then write the card.</source>
        <translation>请收取 %1，然后写卡。</translation>
    </message>
    <message>
        <source>write card</source>
        <translation>写卡</translation>
    </message>
    <message>
        <source>type what was received</source>
        <translation>请输入实收金额</translation>
    </message>
    <message>
        <source>do not remove</source>
        <translation>请勿拔卡</translation>
    </message>
    <message>
        <source>Do not remove the card.</source>
        <translation>请勿拔卡。</translation>
    </message>
    <message>
        <source>wait, the card is being written</source>
        <translation>正在写卡，请稍候</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>remove card</source>
        <translation>请取卡</translation>
    </message>
    <message>
        <source>next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>put the same card back</source>
        <translation>请放回同一张卡</translation>
    </message>
    <message>
        <source>finish the sale, or Ctrl+R void and refund</source>
        <translation>完成售电，或按 Ctrl+R 作废退款</translation>
    </message>
    <message>
        <source>finish the sale</source>
        <translation>完成售电</translation>
    </message>
    <message>
        <source>%1 of this customer are not finished.</source>
        <translation>该客户有 %1 未完成。</translation>
    </message>
    <message>
        <source>Put the same card back: %1 not finished.</source>
        <translation>请放回同一张卡：%1 未完成。</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>This is another card. Finish the first sale or press Esc to park. (WAT-W05)</source>
        <translation>不是同一张卡，请先完成前一笔购电，或按 Esc 挂起。(WAT-W05)</translation>
    </message>
    <message>
        <source>This is another card. Finish %1 first or press Esc to park. (WAT-W05)</source>
        <translation>不是同一张卡，请先完成%1的购电，或按 Esc 挂起。(WAT-W05)</translation>
    </message>
    <message>
        <source>wrong card</source>
        <translation>卡不符</translation>
    </message>
    <message>
        <source>put the right card in</source>
        <translation>请插入正确的卡</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>状态不明</translation>
    </message>
    <message>
        <source>keep the card, call the supervisor</source>
        <translation>请留卡并通知班长</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>未记录任何数据。</translation>
    </message>
    <message>
        <source>The sale was voided. Give the money back.</source>
        <translation>该笔售电已作废，请退款。</translation>
    </message>
    <message>
        <source>The sale is parked in Unfinished.</source>
        <translation>该笔售电已挂起到未完成列表。</translation>
    </message>
    <message>
        <source>card needed to sell</source>
        <translation>售电需要插卡</translation>
    </message>
    <message>
        <source>show this account</source>
        <translation>显示该户</translation>
    </message>
    <message>
        <source>open this account</source>
        <translation>为该户开户</translation>
    </message>
    <message>
        <source>Esc back</source>
        <translation>按 Esc 返回</translation>
    </message>
    <message>
        <source>put the card of this sale in</source>
        <translation>请插入该笔售电的卡</translation>
    </message>
    <message>
        <source>print a copy</source>
        <translation>补打凭证</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CreditGauge</name>
    <message>
        <source>Remaining credit: %1, %2, %3</source>
        <translation>剩余额度：%1，%2，%3</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>尚未反写</translation>
    </message>
    <message>
        <source>overdraft in use</source>
        <translation>透支中</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>充足</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustomerPanel</name>
    <message>
        <source>Remaining in the meter, as last reported</source>
        <translation>表内剩余（上次反写）</translation>
    </message>
    <message>
        <source>Last purchases</source>
        <translation>最近购电</translation>
    </message>
    <message>
        <source>Meter %1</source>
        <translation>电能表 %1</translation>
    </message>
    <message>
        <source>Account: %1, sold by %2</source>
        <translation>用电账户：%1，按%2购电</translation>
    </message>
    <message>
        <source>carry %1</source>
        <translation>结余 %1</translation>
    </message>
    <message>
        <source>No purchases yet.</source>
        <translation>尚无购电记录。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::EventPanel</name>
    <message>
        <source>Inside the meter</source>
        <translation>电表内部</translation>
    </message>
    <message>
        <source>Accepted (A)</source>
        <translation>累计入表额（A）</translation>
    </message>
    <message>
        <source>Purchases (seq)</source>
        <translation>购电次数（seq）</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>卡代</translation>
    </message>
    <message>
        <source>Remainder (r)</source>
        <translation>余数（r）</translation>
    </message>
    <message>
        <source>Cards refused</source>
        <translation>拒绝卡次数</translation>
    </message>
    <message>
        <source>Write-backs</source>
        <translation>反写次数</translation>
    </message>
    <message>
        <source>Events of the meter, newest first</source>
        <translation>电表事件，最新在前</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::FaultWords</name>
    <message>
        <source>The smart-card service is not running.</source>
        <translation>读卡服务未启动。</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so: systemctl start pcscd.socket</source>
        <translation>程序会自动重试；若一直如此，请执行 systemctl start pcscd.socket</translation>
    </message>
    <message>
        <source>The smart-card service stopped. Reconnecting…</source>
        <translation>读卡服务中断，正在重连…</translation>
    </message>
    <message>
        <source>Wait a moment; this needs no key.</source>
        <translation>请稍候，无需按键。</translation>
    </message>
    <message>
        <source>No card reader. Plug it in.</source>
        <translation>未找到读卡器，请插上。</translation>
    </message>
    <message>
        <source>It is found by itself.</source>
        <translation>插上后会自动识别。</translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation>卡片被其他程序占用。</translation>
    </message>
    <message>
        <source>Close the other program. It is tried again by itself.</source>
        <translation>请关闭其他程序，本程序会自动重试。</translation>
    </message>
    <message>
        <source>The card does not answer. Turn it over, chip up.</source>
        <translation>卡片无应答，请芯片朝上重插。</translation>
    </message>
    <message>
        <source>Put it in again until it stops.</source>
        <translation>请插到底。</translation>
    </message>
    <message>
        <source>This session may not use the reader.</source>
        <translation>当前会话无权使用读卡器。</translation>
    </message>
    <message>
        <source>Ask the administrator to allow access to the smart-card service.</source>
        <translation>请管理员开放读卡服务的访问权限。</translation>
    </message>
    <message>
        <source>The card is not in the reader.</source>
        <translation>读卡器内没有卡片。</translation>
    </message>
    <message>
        <source>Put the card in.</source>
        <translation>请插入卡片。</translation>
    </message>
    <message>
        <source>Not an electricity card of this company.</source>
        <translation>非本公司购电卡。</translation>
    </message>
    <message>
        <source>Give the card back.</source>
        <translation>请把卡退还客户。</translation>
    </message>
    <message>
        <source>Card and records differ.</source>
        <translation>卡内数据与系统不符。</translation>
    </message>
    <message>
        <source>Keep the card and call the supervisor.</source>
        <translation>请留卡并通知班长。</translation>
    </message>
    <message>
        <source>This card was reported lost and replaced.</source>
        <translation>此卡已挂失补卡。</translation>
    </message>
    <message>
        <source>Keep the card; the customer uses the new one.</source>
        <translation>请收回此卡，客户应使用新卡。</translation>
    </message>
    <message>
        <source>The card is ahead of the records. Selling on this account is stopped.</source>
        <translation>卡内记录超前于系统，该户暂停售电。</translation>
    </message>
    <message>
        <source>Call the supervisor: the records may have been restored.</source>
        <translation>请通知班长：系统数据可能被恢复过。</translation>
    </message>
    <message>
        <source>This card carries an old record. Keep the card.</source>
        <translation>卡内为旧数据，请收回此卡。</translation>
    </message>
    <message>
        <source>Call the supervisor.</source>
        <translation>请通知班长。</translation>
    </message>
    <message>
        <source>The card carries another purchase with this number. Keep the card.</source>
        <translation>购电次数相同但订单不符，请收回此卡。</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>此户已销户。</translation>
    </message>
    <message>
        <source>Open a new account for the customer.</source>
        <translation>请为客户重新开户。</translation>
    </message>
    <message>
        <source>Management card: not for sale.</source>
        <translation>管理卡，不能售电。</translation>
    </message>
    <message>
        <source>Take the card out.</source>
        <translation>请取出卡片。</translation>
    </message>
    <message>
        <source>This account is suspended or not opened yet.</source>
        <translation>此户已报停或未开户。</translation>
    </message>
    <message>
        <source>Open or resume the account first.</source>
        <translation>请先开户或恢复用电。</translation>
    </message>
    <message>
        <source>Put the opening card into the meter first.</source>
        <translation>开户卡尚未插表，请先插表。</translation>
    </message>
    <message>
        <source>The customer comes back after the meter has taken the card.</source>
        <translation>电表接受开户卡后，客户再来购电。</translation>
    </message>
    <message>
        <source>This card was never issued.</source>
        <translation>此卡未发行。</translation>
    </message>
    <message>
        <source>Give the card to the administrator.</source>
        <translation>请把卡交给管理员。</translation>
    </message>
    <message>
        <source>This card is not blank.</source>
        <translation>此卡不是空白卡。</translation>
    </message>
    <message>
        <source>Take a blank card of this company.</source>
        <translation>请使用本公司的空白卡。</translation>
    </message>
    <message>
        <source>This card belongs to another customer. Nothing was charged.</source>
        <translation>此卡属于其他客户，未收费。</translation>
    </message>
    <message>
        <source>Put in the card of this customer.</source>
        <translation>请插入该客户的卡。</translation>
    </message>
    <message>
        <source>It is not known yet whether the card was written.</source>
        <translation>尚不能确定卡片是否已写入。</translation>
    </message>
    <message>
        <source>Put the same card back in to finish this sale.</source>
        <translation>请放回同一张卡以完成售电。</translation>
    </message>
    <message>
        <source>Written data does not match.</source>
        <translation>校验不一致。</translation>
    </message>
    <message>
        <source>Put the same card back in: it is read again.</source>
        <translation>请放回同一张卡重新读取。</translation>
    </message>
    <message>
        <source>The card key is locked. Nothing was written.</source>
        <translation>卡密钥锁定，未写卡。</translation>
    </message>
    <message>
        <source>Replace the card.</source>
        <translation>请换卡。</translation>
    </message>
    <message>
        <source>Mutual authentication with the card failed. Nothing was written.</source>
        <translation>与卡片互相认证失败，未写卡。</translation>
    </message>
    <message>
        <source>Take the card out. If it happens again, replace the card.</source>
        <translation>请取出卡片；若再次发生，请换卡。</translation>
    </message>
    <message>
        <source>This is another card.</source>
        <translation>不是同一张卡。</translation>
    </message>
    <message>
        <source>Put the card back that the sale was begun with.</source>
        <translation>请放回开始售电时的那张卡。</translation>
    </message>
    <message>
        <source>The state of the card is unclear. Keep the card and call the supervisor.</source>
        <translation>卡内状态不明，请留卡并通知班长。</translation>
    </message>
    <message>
        <source>Two people settle this together; do not sell again.</source>
        <translation>须两人共同处理，请勿重复售电。</translation>
    </message>
    <message>
        <source>The card changed after it was shown. It was read again.</source>
        <translation>卡片在显示后有变化，已重新读取。</translation>
    </message>
    <message>
        <source>Check the figures and enter the amount again.</source>
        <translation>请核对后重新输入金额。</translation>
    </message>
    <message>
        <source>The card refused the data. Nothing was written.</source>
        <translation>卡片拒绝写入，卡未写。</translation>
    </message>
    <message>
        <source>Read the card again with F5; if it happens again, replace the card.</source>
        <translation>请按 F5 重读；若再次发生，请换卡。</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>Type digits and at most two decimals, for example 100.50.</source>
        <translation>请输入数字，最多两位小数，例如 100.50。</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>Type what the customer pays.</source>
        <translation>请输入客户缴纳的金额。</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>At most ¥999 999.99 can be sold at once.</source>
        <translation>一次最多可售 ¥999 999.99。</translation>
    </message>
    <message>
        <source>The meter cannot hold so much credit.</source>
        <translation>超过囤积限额。</translation>
    </message>
    <message>
        <source>Sell a smaller amount.</source>
        <translation>请减少购电金额。</translation>
    </message>
    <message>
        <source>The cash received is less than the amount.</source>
        <translation>实收金额小于应收金额。</translation>
    </message>
    <message>
        <source>Type what was received, or go back with Esc.</source>
        <translation>请输入实收金额，或按 Esc 返回。</translation>
    </message>
    <message>
        <source>The sale was not saved. Nothing was written to the card.</source>
        <translation>未保存，卡未写。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The card is written, the record is not finished. Do not sell again.</source>
        <translation>卡已写入，记录未完成，请勿重复售电。</translation>
    </message>
    <message>
        <source>Put the same card back in, or leave it in Unfinished.</source>
        <translation>请放回同一张卡，或留在未完成列表中。</translation>
    </message>
    <message>
        <source>Another instance of the program is using the records.</source>
        <translation>另一个程序正在使用数据库。</translation>
    </message>
    <message>
        <source>Close the other one.</source>
        <translation>请关闭另一个程序。</translation>
    </message>
    <message>
        <source>The records were made by a newer version of the program.</source>
        <translation>数据库由更新版本的程序建立。</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>请安装新版本程序。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written.</source>
        <translation>磁盘已满，未写入。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The records are damaged. Selling is stopped.</source>
        <translation>数据库损坏，已停止售电。</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The records cannot be read or written.</source>
        <translation>数据库无法读写。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, call the administrator.</source>
        <translation>请重试；若再次发生，请通知管理员。</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Check the number or the name.</source>
        <translation>请核对号码或姓名。</translation>
    </message>
    <message>
        <source>This account has an unfinished sale.</source>
        <translation>该户有未完成的售电。</translation>
    </message>
    <message>
        <source>Finish it first: read the card again with F5.</source>
        <translation>请先完成：按 F5 重读卡片。</translation>
    </message>
    <message>
        <source>Another counter is finishing this sale.</source>
        <translation>另一售电点正在处理此笔售电。</translation>
    </message>
    <message>
        <source>Read the card again with F5.</source>
        <translation>请按 F5 重读卡片。</translation>
    </message>
    <message>
        <source>There is no tariff for this account.</source>
        <translation>该户没有电价方案。</translation>
    </message>
    <message>
        <source>Ask the administrator to approve one.</source>
        <translation>请管理员审批电价方案。</translation>
    </message>
    <message>
        <source>This number is already in use.</source>
        <translation>此号码已被使用。</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>请核对号码。</translation>
    </message>
    <message>
        <source>Login or password is wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>Too many failed attempts.</source>
        <translation>失败次数过多。</translation>
    </message>
    <message>
        <source>Wait until the time is over.</source>
        <translation>请等待锁定时间结束。</translation>
    </message>
    <message>
        <source>The new password is too weak.</source>
        <translation>新密码强度不够。</translation>
    </message>
    <message>
        <source>At least 8 characters, and another one than before.</source>
        <translation>至少 8 个字符，且不同于原密码。</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>您没有此权限。</translation>
    </message>
    <message>
        <source>Call a shift leader.</source>
        <translation>请通知班长。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is earlier than the last sale. Selling is stopped.</source>
        <translation>系统时间早于上一笔售电，已停止售电。</translation>
    </message>
    <message>
        <source>Set the clock right.</source>
        <translation>请校正时钟。</translation>
    </message>
    <message>
        <source>Receipt waiting: the printer does not work.</source>
        <translation>打印机故障，凭证待打。</translation>
    </message>
    <message>
        <source>Continue printing when the printer is ready. The sale is finished.</source>
        <translation>打印机就绪后继续打印，售电已完成。</translation>
    </message>
    <message>
        <source>The system gives no random numbers. Selling is stopped.</source>
        <translation>系统无法产生随机数，已停止售电。</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>请重新启动计算机。</translation>
    </message>
    <message>
        <source>This input is not valid.</source>
        <translation>输入无效。</translation>
    </message>
    <message>
        <source>Check what was typed.</source>
        <translation>请核对输入内容。</translation>
    </message>
    <message>
        <source>The program is not set up yet.</source>
        <translation>程序尚未配置。</translation>
    </message>
    <message>
        <source>Ask the administrator to set it up.</source>
        <translation>请管理员完成配置。</translation>
    </message>
    <message>
        <source>There is no key store.</source>
        <translation>没有密钥库。</translation>
    </message>
    <message>
        <source>Have the custodians load the keys first.</source>
        <translation>请先由密钥保管员装入密钥。</translation>
    </message>
    <message>
        <source>The passphrase of the key store is wrong.</source>
        <translation>密钥库口令错误。</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>This key store was made on another computer or by another user.</source>
        <translation>该密钥库由其他电脑或其他用户建立。</translation>
    </message>
    <message>
        <source>Use it there, or have the custodians load the keys here.</source>
        <translation>请在原处使用，或由密钥保管员在此重新装入密钥。</translation>
    </message>
    <message>
        <source>The key store is damaged or was altered.</source>
        <translation>密钥库已损坏或被改动。</translation>
    </message>
    <message>
        <source>Restore its copy, or have the custodians load the keys again.</source>
        <translation>请恢复其备份，或由密钥保管员重新装入密钥。</translation>
    </message>
    <message>
        <source>A key that is needed is not in the key store.</source>
        <translation>密钥库中缺少所需的密钥。</translation>
    </message>
    <message>
        <source>Have the custodians load it.</source>
        <translation>请由密钥保管员装入。</translation>
    </message>
    <message>
        <source>Test keys and real keys are never mixed.</source>
        <translation>测试密钥与正式密钥不得混用。</translation>
    </message>
    <message>
        <source>Use test keys in a practice profile only.</source>
        <translation>测试密钥只能用于练习环境。</translation>
    </message>
    <message>
        <source>The security token is missing, locked or refuses.</source>
        <translation>安全令牌未插入、已锁定或拒绝操作。</translation>
    </message>
    <message>
        <source>Plug it in and check its PIN with the custodians.</source>
        <translation>请插入令牌，并与密钥保管员核对 PIN。</translation>
    </message>
    <message>
        <source>The self-test of the cryptography failed. Selling is stopped.</source>
        <translation>密码算法自检失败，已停止售电。</translation>
    </message>
    <message>
        <source>Install the program again; do not sell on this computer.</source>
        <translation>请重新安装程序，不要在本机售电。</translation>
    </message>
    <message>
        <source>The key check value does not match. Nothing was stored.</source>
        <translation>密钥校验值不符，未保存任何内容。</translation>
    </message>
    <message>
        <source>Compare the component with its envelope and enter it again.</source>
        <translation>请与信封核对密钥分量后重新输入。</translation>
    </message>
    <message>
        <source>The last purchase on this kind of card has not been reported by the meter.</source>
        <translation>此类卡上一次购电尚未由电表返写确认。</translation>
    </message>
    <message>
        <source>Put the card into the meter first, then sell.</source>
        <translation>请先将卡插入电表，再购电。</translation>
    </message>
    <message>
        <source>This kind of card cannot do that safely.</source>
        <translation>此类卡不能安全地完成该操作。</translation>
    </message>
    <message>
        <source>Use a card of the company&apos;s present kind.</source>
        <translation>请使用本公司现行的卡种。</translation>
    </message>
    <message>
        <source>This card is on the list of lost cards.</source>
        <translation>该卡在挂失名单中。</translation>
    </message>
    <message>
        <source>Keep the card and tell the administrator.</source>
        <translation>请留下该卡并告知管理员。</translation>
    </message>
    <message>
        <source>The records do not show this card as a blank in stock.</source>
        <translation>记录中没有该空白卡的库存。</translation>
    </message>
    <message>
        <source>Put it aside and take another blank.</source>
        <translation>请将其放在一边，换一张空白卡。</translation>
    </message>
    <message>
        <source>Two people must approve this first.</source>
        <translation>须先由两人批准。</translation>
    </message>
    <message>
        <source>Ask the administrator and finance to approve it.</source>
        <translation>请管理员和财务批准。</translation>
    </message>
    <message>
        <source>The work order is expired, revoked or settled.</source>
        <translation>作业单已过期、撤销或办结。</translation>
    </message>
    <message>
        <source>Prepare a new one.</source>
        <translation>请重新编制作业单。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::KeyBar</name>
    <message>
        <source>Next: ENTER, %1</source>
        <translation>下一步：ENTER %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LcdDisplay</name>
    <message>
        <source>Display dark, no power</source>
        <translation>显示屏熄灭，无电</translation>
    </message>
    <message>
        <source>Display: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>SUPPLY</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>TRIPPED</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>HOLD KEY</source>
        <translation>长按键</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>OVERDRAFT</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>CARD</source>
        <translation>插卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LedLamp</name>
    <message>
        <source>%1 lamp: %2</source>
        <translation>%1灯：%2</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ListPanel</name>
    <message>
        <source>number, meter or name</source>
        <translation>户号、表号或姓名</translation>
    </message>
    <message>
        <source>search</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ListWords</name>
    <message>
        <source>Which account is this card for?</source>
        <translation>此卡用于哪一户？</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>No account waits to be opened.</source>
        <translation>没有待开户的账户。</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>购电记录</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Purchase no.</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>No purchases yet.</source>
        <translation>尚无购电记录。</translation>
    </message>
    <message>
        <source>Unfinished sales</source>
        <translation>未完成的售电</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Sale no.</source>
        <translation>售电号</translation>
    </message>
    <message>
        <source>Nothing unfinished.</source>
        <translation>没有未完成的售电。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>no card in: search; customer shown: amount</source>
        <translation>无卡时：查找；显示客户时：金额</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LoadPanel</name>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Load in watts</source>
        <translation>负荷（瓦）</translation>
    </message>
    <message>
        <source>What the customer draws while the switch is closed</source>
        <translation>合闸时客户的用电负荷</translation>
    </message>
    <message>
        <source>Supply on (W)</source>
        <translation>接通电源（W）</translation>
    </message>
    <message>
        <source>Supply off (W)</source>
        <translation>断开电源（W）</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Fridge</source>
        <translation>冰箱</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>水壶</translation>
    </message>
    <message>
        <source>Shower</source>
        <translation>热水器</translation>
    </message>
    <message>
        <source>Load %1, %2</source>
        <translation>负荷 %1，%2</translation>
    </message>
    <message>
        <source>Time %1 times as fast</source>
        <translation>时间加快 %1 倍</translation>
    </message>
    <message>
        <source>Slower and faster: [ and ]</source>
        <translation>减慢和加快：[ 和 ]</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MainWindow</name>
    <message>
        <source>WattCard counter</source>
        <translation>WattCard 售电</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MeterFace</name>
    <message>
        <source>No. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Prepayment controller, %1 imp/kWh</source>
        <translation>预付费售电控制器，%1 imp/kWh</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉冲</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>Trip / Close</source>
        <translation>跳闸/合闸</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>Next item (P)</source>
        <translation>下一项（P）</translation>
    </message>
    <message>
        <source>Read the card again (R)</source>
        <translation>重读卡片（R）</translation>
    </message>
    <message>
        <source>Under seal: only for putting into service</source>
        <translation>铅封内：仅用于投运</translation>
    </message>
    <message>
        <source>Hold for 5 seconds to close the load switch (X)</source>
        <translation>长按 5 秒合上负荷开关（X）</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MeterText</name>
    <message>
        <source>Remaining credit</source>
        <translation>剩余额度</translation>
    </message>
    <message>
        <source>Overdraft in use</source>
        <translation>透支中</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last credit</source>
        <translation>上次购电额度</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Accepted in total</source>
        <translation>累计入表额</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>本月用量</translation>
    </message>
    <message>
        <source>Total register</source>
        <translation>总电量示数</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>当前电价</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Peak power this month</source>
        <translation>本月最大功率</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>CT ratio</source>
        <translation>电流互感器变比</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <translation>电压互感器变比</translation>
    </message>
    <message>
        <source>Alarm level 1</source>
        <translation>报警限额 1</translation>
    </message>
    <message>
        <source>Alarm level 2</source>
        <translation>报警限额 2</translation>
    </message>
    <message>
        <source>Overdraft limit</source>
        <translation>透支限额</translation>
    </message>
    <message>
        <source>Reclose limit</source>
        <translation>合闸限额</translation>
    </message>
    <message>
        <source>Hoarding limit</source>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Card generation</source>
        <translation>卡代</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>密钥版本</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>事件次数</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Card accepted. It may be taken out.</source>
        <translation>卡已接受，可以取出。</translation>
    </message>
    <message>
        <source>The load switch does not follow. Check the wiring.</source>
        <translation>负荷开关未动作，请检查接线。</translation>
    </message>
    <message>
        <source>Security module or memory failed. Switch the power off and on.</source>
        <translation>安全模块或存储器故障，请断电后重新上电。</translation>
    </message>
    <message>
        <source>Supply voltage too low. The card was not touched.</source>
        <translation>电源电压过低，未操作卡片。</translation>
    </message>
    <message>
        <source>Card not readable or not issued. Clean or turn it.</source>
        <translation>卡片无法读取或未发行，请清洁或翻转。</translation>
    </message>
    <message>
        <source>This card is for another meter or was replaced.</source>
        <translation>此卡属于另一电表或已补卡。</translation>
    </message>
    <message>
        <source>The card contradicts the meter. Have the counter read it.</source>
        <translation>卡与电表数据矛盾，请到售电点读卡。</translation>
    </message>
    <message>
        <source>The card moved. Put it in again and wait for GOOD.</source>
        <translation>卡片移动，请重新插卡，等待显示 GOOD。</translation>
    </message>
    <message>
        <source>Too much credit at once. Use some, then the same card again.</source>
        <translation>超过囤积限额，用电后再插同一张卡。</translation>
    </message>
    <message>
        <source>No supply voltage.</source>
        <translation>无电源电压。</translation>
    </message>
    <message>
        <source>The meter is working on the card. Do not pull it.</source>
        <translation>电表正在处理卡片，请勿拔卡。</translation>
    </message>
    <message>
        <source>Not in service yet. Put in the opening card.</source>
        <translation>尚未投运，请插入开户卡。</translation>
    </message>
    <message>
        <source>Tripped, credit insufficient. Buy, then put the card in.</source>
        <translation>已跳闸，额度不足。请购电后插卡。</translation>
    </message>
    <message>
        <source>Tripped.</source>
        <translation>已跳闸。</translation>
    </message>
    <message>
        <source>Credit is there. Hold Trip/Close for 5 seconds to close.</source>
        <translation>已有额度，长按跳闸/合闸键 5 秒合闸。</translation>
    </message>
    <message>
        <source>Overdraft in use. Buy now.</source>
        <translation>透支中，请立即购电。</translation>
    </message>
    <message>
        <source>Credit is low. Buy soon.</source>
        <translation>额度不足，请尽快购电。</translation>
    </message>
    <message>
        <source>Supplying.</source>
        <translation>供电中。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>May be closed</source>
        <translation>允许合闸</translation>
    </message>
    <message>
        <source>factory</source>
        <translation>出厂</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已开户</translation>
    </message>
    <message>
        <source>off</source>
        <translation>灭</translation>
    </message>
    <message>
        <source>on</source>
        <translation>亮</translation>
    </message>
    <message>
        <source>blinking</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>卡已接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已入表</translation>
    </message>
    <message>
        <source>Closed by key</source>
        <translation>按键合闸</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Courtesy trip</source>
        <translation>提醒跳闸</translation>
    </message>
    <message>
        <source>Parameters taken</source>
        <translation>参数已更新</translation>
    </message>
    <message>
        <source>Power lost</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Power back</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Month frozen</source>
        <translation>月冻结</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>已投运</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>own security module</source>
        <translation>本表安全模块</translation>
    </message>
    <message>
        <source>card moved</source>
        <translation>卡片移动</translation>
    </message>
    <message>
        <source>not issued</source>
        <translation>未发行</translation>
    </message>
    <message>
        <source>class unknown</source>
        <translation>卡类未知</translation>
    </message>
    <message>
        <source>other meter</source>
        <translation>另一电表</translation>
    </message>
    <message>
        <source>other customer</source>
        <translation>另一客户</translation>
    </message>
    <message>
        <source>replaced card</source>
        <translation>已补卡的旧卡</translation>
    </message>
    <message>
        <source>other serial</source>
        <translation>卡号不符</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>working state</source>
        <translation>工作状态</translation>
    </message>
    <message>
        <source>card type</source>
        <translation>卡类型</translation>
    </message>
    <message>
        <source>purchase code wrong</source>
        <translation>购电校验码错误</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>payment mode</source>
        <translation>购电方式</translation>
    </message>
    <message>
        <source>count exhausted</source>
        <translation>次数用尽</translation>
    </message>
    <message>
        <source>old purchase</source>
        <translation>旧购电</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>数据矛盾</translation>
    </message>
    <message>
        <source>hoarding limit</source>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>write refused</source>
        <translation>写卡被拒</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>卡盘</translation>
    </message>
    <message>
        <source>Counter reader</source>
        <translation>售电读卡器</translation>
    </message>
    <message>
        <source>Meter slot</source>
        <translation>电表卡槽</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>That place already holds a card. Take it back first. (%1)</source>
        <translation>该处已有卡，请先收回。(%1)</translation>
    </message>
    <message>
        <source>This card is not in the box any more. (%1)</source>
        <translation>此卡已不在卡箱中。(%1)</translation>
    </message>
    <message>
        <source>The box of virtual cards does not answer. Is wattcard-cardbox running? (%1)</source>
        <translation>虚拟卡箱无应答，wattcard-cardbox 是否在运行？(%1)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MeterWindow</name>
    <message>
        <source>%1 already holds %2. Take it back first (T).</source>
        <translation>%1已有卡 %2，请先收回（T）。</translation>
    </message>
    <message>
        <source>The load switch is closed; only the meter opens it.</source>
        <translation>负荷开关已合闸，只能由电表跳闸。</translation>
    </message>
    <message>
        <source>The lever does not give way: there is no credit to close with.</source>
        <translation>手柄无法扳动：没有可合闸的额度。</translation>
    </message>
    <message>
        <source>WattCard meter-controller (emulator)</source>
        <translation>WattCard 电表控制器（仿真）</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Look at the cards again</source>
        <translation>重新查看卡片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Still pictures, no movement</source>
        <translation>静态画面，无动画(&amp;S)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PracticeFrame</name>
    <message>
        <source>Emulator with test keys</source>
        <translation>使用测试密钥的仿真器</translation>
    </message>
    <message>
        <source>TEST KEYS</source>
        <translation>测试密钥</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReceiptPanel</name>
    <message>
        <source>receipt</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Copy %1 is printed.</source>
        <translation>第 %1 次补打完成。</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>凭证 %1</translation>
    </message>
    <message>
        <source>No receipt yet.</source>
        <translation>尚无凭证。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReceiptText</name>
    <message>
        <source>Electricity receipt</source>
        <translation>购电凭证</translation>
    </message>
    <message>
        <source>Opening and first purchase</source>
        <translation>开户首次购电</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购电</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Replacement card</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Meter exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Resumption</source>
        <translation>恢复用电</translation>
    </message>
    <message>
        <source>PRACTICE: test keys, not a valid receipt</source>
        <translation>练习：测试密钥，此凭证无效</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Sale no.</source>
        <translation>售电号</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Purchase no.</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Energy, about</source>
        <translation>约合电量</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Kept on the account</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Total sold so far</source>
        <translation>累计净售额</translation>
    </message>
    <message>
        <source>Last remaining</source>
        <translation>上次剩余</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务电话</translation>
    </message>
    <message>
        <source>%1 yuan/kWh</source>
        <translation>%1 元/kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>¥%1</source>
        <translation>¥%1</translation>
    </message>
    <message>
        <source>%1 min before this sale</source>
        <translation>本次售电前 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h before this sale</source>
        <translation>本次售电前 %1 小时</translation>
    </message>
    <message>
        <source>%1 d before this sale</source>
        <translation>本次售电前 %1 天</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SignInPage</name>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Too many failed attempts. Wait %1 s. (%2)</source>
        <translation>失败次数过多，请等待 %1 秒。(%2)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>The two new passwords differ. Type both again.</source>
        <translation>两次输入的新密码不同，请重新输入。</translation>
    </message>
    <message>
        <source>This password can be used once. Choose your own: at least 8 characters.</source>
        <translation>此密码只能使用一次，请设置自己的密码：至少 8 个字符。</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Change password (ENTER)</source>
        <translation>修改密码 (ENTER)</translation>
    </message>
    <message>
        <source>Sign in (ENTER)</source>
        <translation>登录 (ENTER)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StatusStrip</name>
    <message>
        <source>reader: service down</source>
        <translation>读卡器：服务停止</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation>无读卡器</translation>
    </message>
    <message>
        <source>card silent</source>
        <translation>卡无应答</translation>
    </message>
    <message>
        <source>reader in use</source>
        <translation>读卡器被占用</translation>
    </message>
    <message>
        <source>reader ok</source>
        <translation>读卡器正常</translation>
    </message>
    <message>
        <source>printer not used yet</source>
        <translation>打印机未使用</translation>
    </message>
    <message>
        <source>printer ok</source>
        <translation>打印机正常</translation>
    </message>
    <message>
        <source>receipt waiting</source>
        <translation>凭证待打</translation>
    </message>
    <message>
        <source>nothing unfinished</source>
        <translation>无未完成</translation>
    </message>
    <message>
        <source>%1 unfinished</source>
        <translation>%1 笔未完成</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>售电点 %1</translation>
    </message>
    <message>
        <source>sales %1, %2</source>
        <translation>售电 %1 笔，%2</translation>
    </message>
    <message>
        <source>TEST KEYS</source>
        <translation>测试密钥</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StripChart</name>
    <message>
        <source>Course of remaining credit and load</source>
        <translation>剩余额度与负荷曲线</translation>
    </message>
    <message>
        <source>Now %1 %2 and %3</source>
        <translation>当前 %1 %2，%3</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Load drawn</source>
        <translation>用电负荷</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ValueWords</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 天前</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::Words</name>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>购电</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>resumption</source>
        <translation>恢复用电</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>shift leader</source>
        <translation>班长</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>未开户</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>报停</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已销户</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>已初始化</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>The meter will take this card.</source>
        <translation>电表将接受此卡。</translation>
    </message>
    <message>
        <source>The meter will show ERR-36: it holds too much credit. The credit stays on the card.</source>
        <translation>电表将显示 ERR-36：超过囤积限额，额度保留在卡上。</translation>
    </message>
    <message>
        <source>The meter may refuse this card. Call the supervisor.</source>
        <translation>电表可能拒绝此卡，请通知班长。</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>field engineer</source>
        <translation>现场工程师</translation>
    </message>
    <message>
        <source>key custodian</source>
        <translation>密钥保管员</translation>
    </message>
</context>
</TS>
